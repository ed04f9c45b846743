package org.manyuan.reporting.kpi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Direction;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Members;
import org.springframework.stereotype.Component;

/** The zones in the order of a figure. */
@Component
public class Rankings {

    private final Reports reports;

    Rankings(Reports reports) {
        this.reports = reports;
    }

    /**
     * @param rank shared by zones of the same value; those without a value share the last one
     * @param lastYearRank at the same month of the year before; null where it had no value then
     */
    public record Ranked(int rank, ZoneFacts zone, Figure figure, @Nullable Integer lastYearRank) {

        /** By how many places it climbed, negative where it fell; null where it has no value. */
        public @Nullable Integer climb() {
            return lastYearRank == null || figure.exact() == null ? null : lastYearRank - rank;
        }
    }

    public List<Ranked> rank(Metric metric, AsOf asOf, @Nullable ZoneLevel level, Caliber caliber) {
        Direction direction = Direction.of(metric, reports.plan(asOf.year()), reports.catalogue());
        Map<String, Integer> lastYear = new HashMap<>();
        for (Ranked each : ranked(metric, asOf.lastYear(), level, caliber, direction)) {
            if (each.figure().exact() != null) {
                lastYear.put(each.zone().zoneId(), each.rank());
            }
        }
        return ranked(metric, asOf, level, caliber, direction).stream()
                .map(each ->
                        new Ranked(
                                each.rank(),
                                each.zone(),
                                each.figure(),
                                lastYear.get(each.zone().zoneId())))
                .toList();
    }

    private List<Ranked> ranked(
            Metric metric,
            AsOf asOf,
            @Nullable ZoneLevel level,
            Caliber caliber,
            Direction direction) {
        Basis basis = reports.basis();
        List<ZoneFacts> zones =
                basis.zones().stream()
                        .filter(zone -> level == null || zone.level() == level)
                        .toList();
        List<Members> members = Members.ofEach(zones, caliber, asOf.year(), basis.zones());
        List<Tally> tallies = reports.cube().views(members);
        List<Ranked> ranked = new ArrayList<>();
        for (int index = 0; index < zones.size(); index++) {
            ranked.add(
                    new Ranked(
                            0,
                            zones.get(index),
                            metric.figure(
                                    basis.ground(
                                            tallies.get(index), members.get(index), asOf.year()),
                                    asOf),
                            null));
        }
        ranked.sort(bestFirst(direction));
        return withRanks(ranked);
    }

    private static Comparator<Ranked> bestFirst(Direction direction) {
        return Comparator.comparing(
                        (Ranked each) -> each.figure().exact(),
                        Comparator.nullsLast(direction.bestFirst()))
                .thenComparing(each -> each.zone().zoneId());
    }

    private static List<Ranked> withRanks(List<Ranked> sorted) {
        List<Ranked> ranked = new ArrayList<>();
        for (int index = 0; index < sorted.size(); index++) {
            Ranked each = sorted.get(index);
            boolean tie = index > 0 && isTie(sorted.get(index - 1).figure(), each.figure());
            ranked.add(
                    new Ranked(
                            tie ? ranked.getLast().rank() : index + 1,
                            each.zone(),
                            each.figure(),
                            null));
        }
        return ranked;
    }

    private static boolean isTie(Figure one, Figure other) {
        Fraction first = one.exact();
        Fraction second = other.exact();
        return first == null ? second == null : second != null && first.compareTo(second) == 0;
    }
}
