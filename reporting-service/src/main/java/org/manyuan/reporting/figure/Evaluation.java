package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Target;

/**
 * A figure with how it stands to its targets.
 *
 * @param forecast of December, rounded half up to six decimals
 * @param verdicts one for each target, in the plan's order; mostly there is one, or none
 */
public record Evaluation(
        Metric metric, Figure figure, @Nullable BigDecimal forecast, List<Verdict> verdicts) {

    public Evaluation {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * @param targets those that the plan sets for this figure and scope
     */
    public static Evaluation of(
            Metric metric, Ground ground, AsOf asOf, PolicyPlan plan, List<Target> targets) {
        Figure figure = metric.figure(ground, asOf);
        Fraction projected = metric.forecast(ground, asOf);
        Judgement judgement = new Judgement(metric, ground, asOf, plan);
        return new Evaluation(
                metric,
                figure,
                projected == null ? null : Figure.rounded(projected),
                targets.stream()
                        .filter(target -> Judgement.asks(target, asOf.year()))
                        .map(target -> judgement.of(target, figure, projected))
                        .toList());
    }

    private @Nullable Verdict first() {
        return verdicts.isEmpty() ? null : verdicts.getFirst();
    }

    /** The first one that the plan sets. */
    public @Nullable Target target() {
        Verdict first = first();
        return first == null ? null : first.target();
    }

    /** What the first target asks for in this year. */
    public @Nullable Fraction required() {
        Verdict first = first();
        return first == null ? null : first.required();
    }

    public Status status() {
        Verdict first = first();
        return first == null ? Status.NO_TARGET : first.status();
    }

    public @Nullable Light light() {
        Verdict first = first();
        return first == null ? null : first.light();
    }

    public @Nullable Outlook outlook() {
        Verdict first = first();
        return first == null ? null : first.outlook();
    }
}
