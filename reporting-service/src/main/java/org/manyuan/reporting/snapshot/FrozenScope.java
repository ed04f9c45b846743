package org.manyuan.reporting.snapshot;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.figure.MonthCounts;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;

/**
 * All figures of a scope as they were reported, and what else a written report says of it.
 *
 * @param months from January to the last one that counts; null where it was frozen by a release
 *     that kept figures only
 * @param zone what the zone was called; null where the scope is wider
 */
public record FrozenScope(
        String scope,
        String caliber,
        int year,
        YearMonth asOf,
        List<FrozenFigure> figures,
        @Nullable List<MonthCounts> months,
        @Nullable FrozenZone zone) {

    /** In the place of a figure's code: what is not a figure. */
    static final String SURROUNDINGS = "months";

    public FrozenScope {
        figures = List.copyOf(figures);
        months = months == null ? null : List.copyOf(months);
    }

    static FrozenScope of(Question question, Basis basis) {
        return new FrozenScope(
                question.scope().text(),
                question.caliber().code(),
                question.asOf().year(),
                Month.toYearMonth(question.asOf().month()),
                basis.evaluate(question).stream().map(FrozenFigure::of).toList(),
                MonthCounts.of(basis.tallies().of(basis.members(question)), question.asOf()),
                FrozenZone.of(question.scope(), basis.zones()));
    }

    /** Whether all is there that a written report says. */
    public boolean holdsReport() {
        return months != null;
    }

    boolean hasSurroundingsOf(FrozenScope other) {
        return Objects.equals(months, other.months) && Objects.equals(zone, other.zone);
    }

    public Optional<FrozenFigure> figure(String code) {
        return figures.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
