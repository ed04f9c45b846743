package org.manyuan.reporting.written;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.written.composition.Figures;
import org.manyuan.reporting.written.composition.MonthCounts;
import org.manyuan.reporting.written.composition.Origin;
import org.manyuan.reporting.written.composition.Standing;

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
        return new Origin(basis.plan(asOf.year()).name(), source);
    }

    @Override
    public List<Standing> standings(Scope scope) {
        return basis.evaluate(question(scope)).stream()
                .flatMap(evaluation -> Standing.of(evaluation, definitions).stream())
                .toList();
    }

    @Override
    public List<MonthCounts> months(Scope scope) {
        Tally tally = basis.tallies().of(basis.members(question(scope)));
        return IntStream.rangeClosed(asOf.january(), asOf.month())
                .mapToObj(month -> MonthCounts.of(tally, month - asOf.january() + 1, month))
                .toList();
    }

    @Override
    public List<ZoneFacts> zones() {
        return basis.zones().stream().sorted(Comparator.comparing(ZoneFacts::zoneId)).toList();
    }

    private Question question(Scope scope) {
        return new Question(scope, asOf, Caliber.OWN);
    }
}
