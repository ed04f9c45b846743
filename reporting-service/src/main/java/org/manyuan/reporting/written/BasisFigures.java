package org.manyuan.reporting.written;

import java.util.Comparator;
import java.util.List;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.MonthCounts;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.written.composition.Figures;
import org.manyuan.reporting.written.composition.Origin;
import org.manyuan.reporting.written.composition.Standing;
import org.manyuan.reporting.written.composition.ZoneEntry;

/** The figures of a basis. */
final class BasisFigures implements Figures {

    private final Basis basis;
    private final AsOf asOf;
    private final Definitions definitions;
    private final String source;

    /**
     * @param source one sentence that says where the figures were read
     */
    BasisFigures(Basis basis, AsOf asOf, Definitions definitions, String source) {
        this.basis = basis;
        this.asOf = asOf;
        this.definitions = definitions;
        this.source = source;
    }

    @Override
    public AsOf asOf() {
        return asOf;
    }

    @Override
    public Origin origin() {
        return new Origin(basis.plan(asOf.year()).name(), source, null);
    }

    @Override
    public List<Standing> standings(Scope scope) {
        return basis.evaluate(question(scope)).stream()
                .flatMap(evaluation -> Standing.of(evaluation, definitions).stream())
                .toList();
    }

    @Override
    public List<MonthCounts> months(Scope scope) {
        return MonthCounts.of(basis.tallies().of(basis.members(question(scope))), asOf);
    }

    @Override
    public List<ZoneEntry> zones() {
        return basis.zones().stream()
                .sorted(Comparator.comparing(ZoneFacts::zoneId))
                .map(BasisFigures::entry)
                .toList();
    }

    @Override
    public ZoneEntry zone(String zoneId) {
        return basis.zones().stream()
                .filter(zone -> zone.zoneId().equals(zoneId))
                .findFirst()
                .map(BasisFigures::entry)
                .orElseThrow(() -> new IllegalStateException("no zone " + zoneId));
    }

    private static ZoneEntry entry(ZoneFacts zone) {
        return new ZoneEntry(
                zone.zoneId(),
                zone.name(),
                zone.cityCode(),
                zone.status() == ZoneStatus.EXITED ? zone.exitedOn() : null);
    }

    private Question question(Scope scope) {
        return new Question(scope, asOf, Caliber.OWN);
    }
}
