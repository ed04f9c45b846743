package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
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

    public static Evaluation of(
            Metric metric, Tally tally, AsOf asOf, PolicyPlan plan, @Nullable Target target) {
        Campaign campaign = Campaign.of(plan);
        Figure figure = metric.figure(tally, asOf, campaign);
        Fraction projected = projected(metric, tally, asOf, campaign);
        BigDecimal forecast =
                projected == null
                        ? null
                        : Figure.plain(projected.toDecimal(6, RoundingMode.HALF_UP));
        Fraction required = target == null ? null : Judgement.required(target, asOf.year());
        if (target == null || required == null) {
            return new Evaluation(
                    metric, figure, null, null, Status.NO_TARGET, forecast, null, null);
        }
        Fraction actual = actual(metric, tally, asOf, campaign, target.schedule());
        return new Evaluation(
                metric,
                figure,
                target,
                required,
                Judgement.judge(target, required, actual, asOf, metric.isDisposal()),
                forecast,
                projected == null ? null : Light.of(projected, target.comparator(), required),
                Outlook.of(metric, tally, asOf, figure, required));
    }

    /** The forecast counts in twelfths, which cancel out in a ratio and not in a sum. */
    private static @Nullable Fraction projected(
            Metric metric, Tally tally, AsOf asOf, Campaign campaign) {
        Figure twelvefold = metric.forecast(tally, asOf, campaign);
        Fraction exact = twelvefold.exact();
        return exact == null || twelvefold.denominator() != null
                ? exact
                : exact.times(Fraction.of(1, 12));
    }

    private static @Nullable Fraction actual(
            Metric metric, Tally tally, AsOf asOf, Campaign campaign, Schedule schedule) {
        if (!(schedule instanceof Schedule.Average average) || asOf.year() < average.from()) {
            return metric.figure(tally, asOf, campaign).exact();
        }
        Fraction sum = Fraction.ZERO;
        for (int year = average.from(); year <= asOf.year(); year++) {
            AsOf end = year == asOf.year() ? asOf : AsOf.endOf(year);
            Fraction exact = metric.figure(tally, end, campaign).exact();
            if (exact == null) {
                return null;
            }
            sum = sum.plus(exact);
        }
        return sum.times(Fraction.of(1, asOf.year() - average.from() + 1L));
    }
}
