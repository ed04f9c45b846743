package org.manyuan.project.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manyuan.contracts.project.Placement;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;

/** What the constants of an enum are called in a workbook. */
public final class Labels<E extends Enum<E>> {

    public static final Labels<ProjectKind> KINDS =
            new Labels<>(ProjectKind.INDUSTRIAL, "产业项目", ProjectKind.INFRASTRUCTURE, "基础设施建设项目");

    public static final Labels<Placement> PLACEMENTS =
            new Labels<>(Placement.LAND, "单独供地", Placement.STANDARD_FACTORY, "标准厂房");

    /** The stages in which a project can be registered. */
    public static final Labels<Stage> FIRST_STAGES =
            new Labels<>(Stage.RESERVE, "储备", Stage.NEGOTIATING, "在谈");

    public static final Labels<Stage> STAGES =
            new Labels<>(
                    Map.of(
                            Stage.RESERVE, "储备",
                            Stage.NEGOTIATING, "在谈",
                            Stage.SIGNED, "签约",
                            Stage.UNDER_CONSTRUCTION, "在建",
                            Stage.IN_PRODUCTION, "投产",
                            Stage.TERMINATED, "终止"));

    private final Map<E, String> texts;

    private Labels(Map<E, String> texts) {
        this.texts = texts;
    }

    private Labels(E one, String oneText, E other, String otherText) {
        this(new LinkedHashMap<>(Map.of(one, oneText)));
        texts.put(other, otherText);
    }

    public String of(E constant) {
        return texts.getOrDefault(constant, constant.name());
    }

    public List<String> all() {
        return List.copyOf(texts.values());
    }

    /** By its text, or by its name in the interface. */
    public Optional<E> named(String text) {
        return texts.entrySet().stream()
                .filter(each -> each.getValue().equals(text) || each.getKey().name().equals(text))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
