package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;

/**
 * A figure with how it stands to its target.
 *
 * @param required what the target asks for in this year
 * @param forecast of December, rounded half up to six decimals
 */
public record Evaluation(
        Metric metric,
        Figure figure,
        @Nullable Target target,
        @Nullable Fraction required,
        Status status,
        @Nullable BigDecimal forecast,
        @Nullable Light light,
        @Nullable Outlook outlook) {

    public static Evaluation of(Metric metric, Ground ground, AsOf asOf, @Nullable Target target) {
        Figure figure = metric.figure(ground, asOf);
        Fraction projected = metric.forecast(ground, asOf);
        BigDecimal forecast = projected == null ? null : Figure.rounded(projected);
        Fraction required = target == null ? null : Judgement.required(target, asOf.year());
        if (target == null || required == null) {
            return new Evaluation(
                    metric, figure, null, null, Status.NO_TARGET, forecast, null, null);
        }
        Fraction actual = actual(metric, ground, asOf, target.schedule());
        return new Evaluation(
                metric,
                figure,
                target,
                required,
                Judgement.judge(target, required, actual, asOf, metric.isDisposal()),
                forecast,
                projected == null ? null : Light.of(projected, target.comparator(), required),
                Outlook.of(metric, ground, asOf, figure, required));
    }

    private static @Nullable Fraction actual(
            Metric metric, Ground ground, AsOf asOf, Schedule schedule) {
        if (!(schedule instanceof Schedule.Average average) || asOf.year() < average.from()) {
            return metric.figure(ground, asOf).exact();
        }
        Fraction sum = Fraction.ZERO;
        for (int year = average.from(); year <= asOf.year(); year++) {
            AsOf end = year == asOf.year() ? asOf : AsOf.endOf(year);
            Fraction exact = metric.figure(ground, end).exact();
            if (exact == null) {
                return null;
            }
            sum = sum.plus(exact);
        }
        return sum.times(Fraction.of(1, asOf.year() - average.from() + 1L));
    }
}
