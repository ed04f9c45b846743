package org.manyuan.reporting.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Ground;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;

/** Sets a host's figures in both calibers side by side. */
public final class Reconciling {

    /** As they were integrated; what was integrated into a member may have come before it. */
    private static final Comparator<ZoneFacts> BY_INTEGRATION =
            Comparator.comparing(
                            ZoneFacts::integratedOn,
                            Comparator.nullsFirst(Comparator.naturalOrder()))
                    .thenComparing(ZoneFacts::zoneId);

    private final Basis basis;
    private final Tallies tallies;

    /** What the events of several groups of zones add up to, all at the same moment. */
    @FunctionalInterface
    public interface Tallies {

        List<Tally> of(List<Members> groups);
    }

    public Reconciling(Basis basis, Tallies tallies) {
        this.basis = basis;
        this.tallies = tallies;
    }

    public Reconciliation of(String hostId, AsOf asOf, List<Metric> metrics) {
        Members all = members(hostId, Caliber.CONSOLIDATED, asOf);
        List<ZoneFacts> parts = parts(hostId, all);
        List<Members> groups = new ArrayList<>();
        groups.add(all);
        parts.forEach(zone -> groups.add(members(zone.zoneId(), Caliber.OWN, asOf)));
        List<Tally> sums = tallies.of(groups);
        List<Ground> grounds =
                IntStream.range(0, groups.size())
                        .mapToObj(group ->
                                basis.ground(sums.get(group), groups.get(group), asOf.year()))
                        .toList();
        return new Reconciliation(
                parts, metrics.stream().map(metric -> line(metric, grounds, asOf)).toList());
    }

    private static Reconciliation.Line line(Metric metric, List<Ground> grounds, AsOf asOf) {
        List<Figure> figures = grounds.stream().map(ground -> metric.figure(ground, asOf)).toList();
        return new Reconciliation.Line(
                metric, figures.getFirst(), figures.subList(1, figures.size()));
    }

    private Members members(String zoneId, Caliber caliber, AsOf asOf) {
        return Members.of(new Scope.Zone(zoneId), caliber, asOf.year(), basis.zones());
    }

    private List<ZoneFacts> parts(String hostId, Members all) {
        List<ZoneFacts> members =
                all.lastMonths().keySet().stream()
                        .filter(zoneId -> !zoneId.equals(hostId))
                        .map(this::zone)
                        .sorted(BY_INTEGRATION)
                        .toList();
        List<ZoneFacts> parts = new ArrayList<>();
        parts.add(zone(hostId));
        parts.addAll(members);
        return parts;
    }

    private ZoneFacts zone(String zoneId) {
        return Objects.requireNonNull(
                basis.zones().stream()
                        .filter(each -> each.zoneId().equals(zoneId))
                        .findFirst()
                        .orElse(null),
                zoneId);
    }
}
