package org.manyuan.reporting.figure;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.manyuan.contracts.policy.EligibilityClause;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Target;

/** Which of two values of a figure is the better one: a plan tells by what it asks for. */
public enum Direction {
    MORE_IS_BETTER,
    LESS_IS_BETTER;

    /** Less is better where all that the plan asks of the figure is that it be low, or nothing. */
    public static Direction of(Metric metric, PolicyPlan plan, Catalogue catalogue) {
        List<Boolean> asked =
                Stream.concat(
                                catalogue.targetsOf(plan, metric).stream().map(Direction::isLow),
                                plan.eligibility().values().stream()
                                        .flatMap(List::stream)
                                        .filter(EligibilityClause.Figure.class::isInstance)
                                        .map(EligibilityClause.Figure.class::cast)
                                        .filter(clause -> isOf(clause, metric, catalogue))
                                        .map(Direction::isLow))
                        .toList();
        return asked.isEmpty() || asked.contains(false) ? MORE_IS_BETTER : LESS_IS_BETTER;
    }

    /** The better value first. */
    public Comparator<Fraction> bestFirst() {
        Comparator<Fraction> leastFirst = Comparator.naturalOrder();
        return this == LESS_IS_BETTER ? leastFirst : leastFirst.reversed();
    }

    private static boolean isOf(
            EligibilityClause.Figure clause, Metric metric, Catalogue catalogue) {
        Metric named = catalogue.find(clause.figure());
        return named != null && named.code().equals(metric.code());
    }

    private static boolean isLow(Target target) {
        return switch (target.comparator()) {
            case LT, LTE -> true;
            case GT, GTE, EQ -> false;
        };
    }

    private static boolean isLow(EligibilityClause.Figure clause) {
        return switch (clause.comparator()) {
            case LT, LTE -> true;
            case EQ -> clause.value().compareTo(Fraction.ZERO) == 0;
            case GT, GTE -> false;
        };
    }
}
