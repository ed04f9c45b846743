package org.manyuan.reporting.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.figure.Verdict;

/**
 * A target as it was set, and how the figure stood to it.
 *
 * @param required exactly, such as {@code 1/3}; null where a reference figure had not been entered
 * @param source where the clause stands
 * @param reference the figure from outside above which it lies
 * @param plus by how much
 * @param due such as {@code 05-31}, where that is not the year's end
 * @param by the year at whose end it is to be reached
 * @param average of which years, such as {@code 2018-2020}, the mean is meant
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FrozenTarget(
        Comparator comparator,
        @Nullable String required,
        String clause,
        String source,
        @Nullable String reference,
        @Nullable BigDecimal plus,
        @Nullable String due,
        @Nullable Integer by,
        @Nullable String average,
        Status status,
        @Nullable Light light) {

    static FrozenTarget of(Verdict verdict) {
        Target target = verdict.target();
        Fraction required = verdict.required();
        Threshold.AboveReference above =
                target.threshold() instanceof Threshold.AboveReference given ? given : null;
        Schedule schedule = target.schedule();
        return new FrozenTarget(
                target.comparator(),
                required == null ? null : required.toString(),
                target.clause(),
                target.source(),
                above == null ? null : above.reference(),
                above == null ? null : Figure.rounded(above.plus()),
                schedule instanceof Schedule.EveryYear every
                                && !every.equals(Schedule.EveryYear.AT_ITS_END)
                        ? every.due().toString().substring("--".length())
                        : null,
                schedule instanceof Schedule.By by ? by.year() : null,
                schedule instanceof Schedule.Average mean ? mean.from() + "-" + mean.to() : null,
                verdict.status(),
                verdict.light());
    }
}
