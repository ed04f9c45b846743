package org.manyuan.reporting.figure;

import java.time.YearMonth;
import java.util.List;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Target;
import org.manyuan.platform.policy.ShippedPlans;

/** What happened in a zone, month by month, judged by the plan that the product comes with. */
final class Ledger {

    static final PolicyPlan PLAN = ShippedPlans.load().of(2019);

    private Tally tally = Tally.EMPTY;

    /** So many in a month; funds and areas in hundredths. */
    Ledger with(String month, Counter counter, long amount) {
        return with(month, Cell.NONE, counter, amount);
    }

    /** Zombie enterprises identified in one month and disposed of in another. */
    Ledger zombies(String identified, String disposed, long amount) {
        return with(
                identified,
                Month.of(YearMonth.parse(disposed)),
                Counter.ZOMBIE_ENTERPRISES,
                amount);
    }

    private Ledger with(String month, int disposed, Counter counter, long amount) {
        long[] counts = new long[Counter.COUNT];
        counts[counter.ordinal()] = amount;
        tally = tally.plus(new Cell("Z1", Month.of(YearMonth.parse(month)), disposed), counts);
        return this;
    }

    /** The metric as of a month against the target that the plan sets for it. */
    Evaluation judge(EventMetric metric, String asOf) {
        return judge(metric, asOf, PLAN.targetsOf(metric.code()).getFirst());
    }

    Evaluation judge(EventMetric metric, String asOf, Target target) {
        return Evaluation.of(metric, ground(), month(asOf), PLAN, List.of(target));
    }

    Evaluation evaluate(EventMetric metric, String asOf) {
        return Evaluation.of(metric, ground(), month(asOf), PLAN, List.of());
    }

    private Ground ground() {
        return new Ground(tally, Campaign.of(PLAN));
    }

    static Target clause(String name) {
        return PLAN.targets().stream()
                .filter(target -> target.clause().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static AsOf month(String asOf) {
        YearMonth month = YearMonth.parse(asOf);
        return new AsOf(month.getYear(), Month.of(month));
    }
}
