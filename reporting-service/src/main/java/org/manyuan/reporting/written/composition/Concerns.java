package org.manyuan.reporting.written.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;

/** 五、存在问题与预警 */
record Concerns(Edition edition, Standings standings) {

    private static final String PACE = "按近12个月的平均进度推算，";

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(Heading.Level.SECTION, "五、存在问题与预警"));
        List<Standing> lagging = standings.judged().filter(Standing::isLagging).toList();
        if (lagging.isEmpty()) {
            blocks.add(Paragraph.body("本期没有未达进度或未完成的指标。"));
        }
        for (int index = 0; index < lagging.size(); index++) {
            Standing each = lagging.get(index);
            blocks.add(
                    Paragraph.body(
                            "%d．%s。%s"
                                    .formatted(
                                            index + 1, Statement.sentence(each), forecast(each))));
        }
        warnings(blocks);
        missing(blocks);
        return blocks;
    }

    /** A target that is met now and will not be, if it goes on like this. */
    private void warnings(List<Block> blocks) {
        List<String> fading =
                standings
                        .judged()
                        .filter(each -> each.status() == Status.MET)
                        .filter(each -> each.light() == Light.RED || each.light() == Light.YELLOW)
                        .map(each -> "%s目前达标，%s".formatted(each.name(), forecast(each)))
                        .toList();
        fading.forEach(warning -> blocks.add(Paragraph.body("预警：" + warning)));
    }

    /** Nothing where there is no more to come: the year is over, or the day has passed. */
    private String forecast(Standing standing) {
        Light light = standing.light();
        if (light == null || edition.asOf().isDecember() || standing.status() == Status.MISSED) {
            return "";
        }
        String label = Statement.label(light);
        Goal goal = standing.goal();
        Fraction december = standing.forecast();
        if (goal != null && goal.isDueEarly()) {
            return PACE + "到期时为" + label + "。";
        }
        return december == null
                ? ""
                : PACE + "12月为%s（%s）。".formatted(standing.measure().shown(december), label);
    }

    private void missing(List<Block> blocks) {
        Map<String, List<String>> names =
                standings
                        .judged()
                        .filter(each -> each.status() == Status.NO_DATA)
                        .collect(
                                Collectors.groupingBy(
                                        Standing::unjudged,
                                        LinkedHashMap::new,
                                        Collectors.mapping(Standing::name, Collectors.toList())));
        names.forEach((why, which) ->
                blocks.add(
                        Paragraph.body("以下指标%s，不作评价：%s。".formatted(why, String.join("、", which)))));
    }
}
