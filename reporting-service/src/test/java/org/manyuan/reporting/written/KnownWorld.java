package org.manyuan.reporting.written;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.platform.policy.ShippedIndicators;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.returns.ReturnBook;
import org.manyuan.reporting.world.FoldDriver;
import org.manyuan.reporting.written.composition.Composition;
import org.manyuan.reporting.written.document.Document;

/** A zone of which everything can be counted by hand, among 98 in which nothing happened. */
final class KnownWorld {

    static final String ZONE = "G361027";

    private static final ReturnFacts RETURNED =
            new ReturnFacts(
                    ZONE,
                    "2019",
                    new TreeMap<>(
                            Map.of(
                                    "revenue", new BigDecimal("5000000"),
                                    "tax", new BigDecimal("250000.5"),
                                    "land-in-use", new BigDecimal("12500"),
                                    "university-partners", new BigDecimal("3"),
                                    "themed-parks", new BigDecimal("1"))));

    private final List<ZoneFacts> zones = new ArrayList<>();
    private final Cube cube = new Cube();
    private int subjects;

    KnownWorld() {
        zones.add(zone(ZONE, "南昌经济技术开发区", "360100"));
        IntStream.rangeClosed(1, 98)
                .forEach(number ->
                        zones.add(
                                zone(
                                        "S%06d".formatted(number),
                                        "第" + number + "工业园区",
                                        "36%02d00".formatted(1 + number % 11))));
        try (FoldDriver fold = new FoldDriver()) {
            // entered, signed, started, produced, terminated
            project(
                    fold,
                    120_000,
                    "2018-11-02",
                    "2019-03-04",
                    "2019-06-18",
                    "2019-11-20",
                    null,
                    "2019-04-10 3000000",
                    "2019-09-01 2000000");
            project(fold, 8_000, "2019-01-15", "2019-05-20", null, null, null);
            project(
                    fold,
                    600_000,
                    "2019-02-20",
                    "2019-09-10",
                    "2019-12-01",
                    null,
                    null,
                    "2019-10-15 4500050");
            project(fold, 0, "2018-06-01", null, null, null, null);
            project(fold, 0, "2019-03-01", null, null, null, null);
            project(fold, 0, "2019-07-01", null, null, null, "2019-10-01");
            project(
                    fold,
                    50_000,
                    "2018-02-01",
                    "2018-08-01",
                    null,
                    null,
                    "2019-05-01",
                    "2018-12-01 1000000");
            disposal(fold, CaseKind.ZOMBIE_ENTERPRISE, "2018-05-01", "2018-12-01", 0);
            disposal(fold, CaseKind.ZOMBIE_ENTERPRISE, "2018-06-01", "2019-06-15", 0);
            disposal(fold, CaseKind.ZOMBIE_ENTERPRISE, "2018-07-01", null, 0);
            disposal(fold, CaseKind.ZOMBIE_PROJECT, "2018-03-01", null, 0);
            disposal(fold, CaseKind.IDLE_LAND, "2018-01-10", "2019-08-01", 150_50);
            disposal(fold, CaseKind.IDLE_LAND, "2019-02-10", null, 50_00);
            fold.flush().forEach(each -> cube.accept(0, each.key, each.value));
        }
    }

    Document zone(String asOf, boolean halfYear) {
        return composition(asOf, halfYear).ofZone(ZONE);
    }

    Document province(String asOf, boolean halfYear) {
        return composition(asOf, halfYear).ofProvince();
    }

    private Composition composition(String asOf, boolean halfYear) {
        YearMonth month = YearMonth.parse(asOf);
        Basis basis =
                new Basis(
                        members -> cube.view(members).tally(),
                        ReturnBook.of(List.of(RETURNED)),
                        zones,
                        ShippedPlans.load(),
                        new Catalogue(ShippedIndicators.load()));
        return new Composition(
                new BasisFigures(
                        basis,
                        new AsOf(month.getYear(), Month.of(month)),
                        new Definitions(),
                        "测试数据。"),
                halfYear);
    }

    private static ZoneFacts zone(String id, String name, String city) {
        return new ZoneFacts(
                id,
                name,
                ZoneLevel.NATIONAL,
                ZoneKind.ECONOMIC,
                city,
                ZoneStatus.ACTIVE,
                null,
                null,
                null);
    }

    private void project(
            FoldDriver fold,
            long contractWan,
            String entered,
            @Nullable String signed,
            @Nullable String started,
            @Nullable String produced,
            @Nullable String terminated,
            String... arrivals) {
        ProjectFacts facts =
                new ProjectFacts(
                        ZONE,
                        ProjectKind.INDUSTRIAL,
                        LocalDate.parse(entered),
                        date(signed),
                        date(started),
                        date(produced),
                        date(terminated),
                        contractWan * 100,
                        List.of(arrivals).stream().map(KnownWorld::arrival).toList(),
                        Stage.RESERVE,
                        "项目",
                        null);
        fold.tell(Topics.PROJECTS, "P" + ++subjects, "1", facts.toBytes());
    }

    /** A date and hundredths of 万元. */
    private static ProjectFacts.Arrival arrival(String text) {
        String[] parts = text.split(" ", -1);
        return new ProjectFacts.Arrival(LocalDate.parse(parts[0]), Long.parseLong(parts[1]));
    }

    private void disposal(
            FoldDriver fold,
            CaseKind kind,
            String identified,
            @Nullable String disposed,
            long area) {
        CaseFacts facts =
                new CaseFacts(
                        ZONE, kind, LocalDate.parse(identified), date(disposed), false, area, "事项");
        fold.tell(Topics.INVESTMENTS, "C" + ++subjects, "1", facts.toBytes());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
