package org.manyuan.reporting.appraisal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Appraisal;
import org.manyuan.contracts.policy.Aspect;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Direction;
import org.manyuan.reporting.figure.Ground;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;
import org.springframework.stereotype.Component;

/** 争先创优: the zones of a level against each other, by the weights of the year's plan. */
@Component
public class Appraisals {

    private final Reports reports;

    Appraisals(Reports reports) {
        this.reports = reports;
    }

    /**
     * @param lastYearRank at the same month by that year's weights; null where there were none
     * @param commended among the plan's number of first ones, all that share the last place of them
     * @param summoned the same from the other end
     */
    public record Appraised(
            Scores.Scored scored,
            @Nullable Integer lastYearRank,
            boolean commended,
            boolean summoned) {

        /** By how many places it climbed; negative where it fell. */
        public @Nullable Integer climb() {
            return lastYearRank == null ? null : lastYearRank - scored.rank();
        }
    }

    /**
     * @param appraisal what of the plan's was asked for
     */
    public record Result(PolicyPlan plan, Appraisal appraisal, List<Appraised> zones) {}

    /**
     * @param aspect by which alone they are compared, which commends nobody; null for all of them
     */
    public Result appraise(ZoneLevel level, AsOf asOf, Caliber caliber, @Nullable Aspect aspect) {
        Basis basis = reports.basis();
        List<ZoneFacts> zones =
                basis.zones().stream()
                        .filter(zone -> zone.level() == level)
                        .filter(zone -> zone.status() != ZoneStatus.EXITED)
                        .toList();
        Map<String, Integer> lastYear = new HashMap<>();
        for (Scores.Scored each : scored(basis, zones, asOf.lastYear(), caliber, aspect)) {
            lastYear.put(each.zone().zoneId(), each.rank());
        }
        List<Scores.Scored> scored = scored(basis, zones, asOf, caliber, aspect);
        PolicyPlan plan = basis.plan(asOf.year());
        Appraisal appraisal = only(aspect, plan.appraisal());
        List<Appraised> appraised = new ArrayList<>();
        for (Scores.Scored each : scored) {
            boolean commended = each.rank() <= appraisal.commended();
            appraised.add(
                    new Appraised(
                            each,
                            lastYear.get(each.zone().zoneId()),
                            commended,
                            !commended && worse(scored, each) < appraisal.summoned()));
        }
        return new Result(plan, appraisal, appraised);
    }

    private static Appraisal only(@Nullable Aspect aspect, Appraisal whole) {
        return aspect == null
                ? whole
                : new Appraisal(
                        whole.weights().stream().filter(each -> each.aspect() == aspect).toList(),
                        0,
                        0);
    }

    private static long worse(List<Scores.Scored> scored, Scores.Scored zone) {
        return scored.stream().filter(each -> each.score().compareTo(zone.score()) < 0).count();
    }

    private static List<Scores.Scored> scored(
            Basis basis,
            List<ZoneFacts> zones,
            AsOf asOf,
            Caliber caliber,
            @Nullable Aspect aspect) {
        PolicyPlan plan = basis.plan(asOf.year());
        Appraisal appraisal = only(aspect, plan.appraisal());
        if (appraisal.weights().isEmpty()) {
            return List.of();
        }
        List<Metric> metrics =
                appraisal.weights().stream().map(each -> metric(basis, each)).toList();
        Map<ZoneFacts, List<@Nullable Fraction>> values = new LinkedHashMap<>();
        for (ZoneFacts zone : zones) {
            Members members =
                    Members.of(new Scope.Zone(zone.zoneId()), caliber, asOf.year(), basis.zones());
            Ground ground = basis.ground(members, asOf.year());
            List<@Nullable Fraction> own = new ArrayList<>();
            for (Metric metric : metrics) {
                own.add(metric.figure(ground, asOf).exact());
            }
            values.put(zone, own);
        }
        List<Direction> directions =
                metrics.stream()
                        .map(metric -> Direction.of(metric, plan, basis.catalogue()))
                        .toList();
        return new Scores(appraisal, directions, values).scored();
    }

    private static Metric metric(Basis basis, Appraisal.Weight weight) {
        Metric metric = basis.catalogue().find(weight.metric());
        if (metric == null) {
            throw new IllegalStateException(
                    "the plan was read, but there is no " + weight.metric());
        }
        return metric;
    }
}
