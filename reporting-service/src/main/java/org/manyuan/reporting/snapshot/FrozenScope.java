package org.manyuan.reporting.snapshot;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;

/** All figures of a scope as they were reported. */
public record FrozenScope(
        String scope, String caliber, int year, YearMonth asOf, List<FrozenFigure> figures) {

    public FrozenScope {
        figures = List.copyOf(figures);
    }

    static FrozenScope of(Question question, Basis basis) {
        return new FrozenScope(
                question.scope().text(),
                question.caliber().code(),
                question.asOf().year(),
                Month.toYearMonth(question.asOf().month()),
                basis.evaluate(question).stream().map(FrozenFigure::of).toList());
    }

    public Optional<FrozenFigure> figure(String code) {
        return figures.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
