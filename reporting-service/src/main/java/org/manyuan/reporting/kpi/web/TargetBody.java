package org.manyuan.reporting.kpi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.figure.Verdict;

/**
 * A target and how the figure stands to it.
 *
 * @param value null where it lies above a reference figure that nobody has entered
 * @param fraction the value exactly, such as {@code 1/3}
 * @param source where the clause stands
 * @param reference the figure from outside above which it lies
 * @param plus by how much
 * @param due such as {@code 05-31}, where that is not the year's end
 * @param by the year at whose end it is to be reached
 * @param average of which years, such as {@code 2018-2020}, the mean is meant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetBody(
        Comparator comparator,
        @Nullable BigDecimal value,
        @Nullable String fraction,
        String plan,
        String clause,
        String source,
        @Nullable String reference,
        @Nullable BigDecimal plus,
        @Nullable String due,
        @Nullable Integer by,
        @Nullable String average,
        Status status,
        @Nullable Light light) {

    static TargetBody of(Verdict verdict, String plan) {
        Target target = verdict.target();
        Fraction required = verdict.required();
        Threshold.AboveReference above =
                target.threshold() instanceof Threshold.AboveReference given ? given : null;
        return new TargetBody(
                target.comparator(),
                required == null ? null : Figure.rounded(required),
                required == null ? null : required.toString(),
                plan,
                target.clause(),
                target.source(),
                above == null ? null : above.reference(),
                above == null ? null : Figure.rounded(above.plus()),
                Schedules.due(target.schedule()),
                Schedules.by(target.schedule()),
                Schedules.average(target.schedule()),
                verdict.status(),
                verdict.light());
    }
}
