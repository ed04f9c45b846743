package org.manyuan.reporting.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;

/** Facts for examples; dates as text, amounts in hundredths. */
public final class Sample {

    private Sample() {}

    public static ProjectFacts entered(String zoneId, String on) {
        return project(zoneId, on, null, null, null, 0);
    }

    public static ProjectFacts signed(String zoneId, String entered, String on, long amount) {
        return project(zoneId, entered, on, null, null, amount);
    }

    public static ProjectFacts project(
            String zoneId,
            String entered,
            @Nullable String signed,
            @Nullable String started,
            @Nullable String terminated,
            long amount) {
        return new ProjectFacts(
                zoneId,
                ProjectKind.INDUSTRIAL,
                LocalDate.parse(entered),
                date(signed),
                date(started),
                null,
                date(terminated),
                amount,
                List.of(),
                terminated != null
                        ? Stage.TERMINATED
                        : started != null
                                ? Stage.UNDER_CONSTRUCTION
                                : signed != null ? Stage.SIGNED : Stage.RESERVE,
                "芯片封装",
                null);
    }

    public static CaseFacts zombie(String zoneId, String identified, @Nullable String disposed) {
        return new CaseFacts(
                zoneId,
                CaseKind.ZOMBIE_ENTERPRISE,
                LocalDate.parse(identified),
                date(disposed),
                false,
                0,
                "停产企业");
    }

    public static CaseFacts land(
            String zoneId, String identified, @Nullable String disposed, long area) {
        return new CaseFacts(
                zoneId,
                CaseKind.IDLE_LAND,
                LocalDate.parse(identified),
                date(disposed),
                false,
                area,
                "闲置土地");
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
