package org.manyuan.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Coverage;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Outlook;
import org.manyuan.reporting.figure.Status;

/**
 * A figure as it was reported.
 *
 * @param numerator null where nothing had been returned
 * @param denominator null for a plain count or sum
 * @param value null where there was nothing to divide by, or nothing had been returned
 * @param coverage of figures made of returns
 * @param targets those that the plan set, in its order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrozenFigure(
        String code,
        String unit,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        @Nullable Coverage coverage,
        Status status,
        List<FrozenTarget> targets,
        @Nullable BigDecimal forecast,
        @Nullable Light light,
        @Nullable Long needed,
        @Nullable Long eligible,
        @Nullable Long daysLeft) {

    public FrozenFigure {
        targets = List.copyOf(targets);
    }

    static FrozenFigure of(Evaluation evaluation) {
        Figure figure = evaluation.figure();
        Outlook outlook = evaluation.outlook();
        return new FrozenFigure(
                evaluation.metric().code(),
                evaluation.metric().unit().label(),
                figure.numerator(),
                figure.denominator(),
                figure.value(),
                figure.coverage(),
                evaluation.status(),
                evaluation.verdicts().stream().map(FrozenTarget::of).toList(),
                evaluation.forecast(),
                evaluation.light(),
                outlook == null ? null : Long.valueOf(outlook.needed()),
                outlook == null ? null : Long.valueOf(outlook.eligible()),
                outlook == null ? null : Long.valueOf(outlook.daysLeft()));
    }
}
