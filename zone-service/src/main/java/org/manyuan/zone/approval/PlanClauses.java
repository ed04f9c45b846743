package org.manyuan.zone.approval;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.EligibilityClause;
import org.manyuan.contracts.policy.EligibilityClause.Compared;
import org.manyuan.contracts.policy.EligibilityClause.Figure;
import org.manyuan.contracts.policy.EligibilityClause.OneOf;
import org.manyuan.contracts.policy.EligibilityClause.Present;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.application.ApplicationKind;
import org.manyuan.zone.application.ClauseCheck;
import org.manyuan.zone.application.ClauseFinding;
import org.manyuan.zone.application.ClauseFindings;
import org.manyuan.zone.eligibility.ClauseResult;
import org.manyuan.zone.eligibility.Eligibility;
import org.manyuan.zone.eligibility.EligibilityResult;
import org.manyuan.zone.eligibility.Measured;

/**
 * The clauses of the plan, judged by the figures of the year before, as an application keeps them.
 */
final class PlanClauses implements ClauseCheck {

    private static final int DECIMALS = 6;

    private final Eligibility eligibility;

    PlanClauses(Eligibility eligibility) {
        this.eligibility = eligibility;
    }

    @Override
    public ClauseFindings judge(
            String zoneId, ApplicationKind kind, Map<String, Object> attributes, LocalDate on) {
        return switch (eligibility.of(zoneId, kind.name(), on.getYear() - 1, texts(attributes))) {
            case EligibilityResult.Judged judged ->
                    new ClauseFindings.Judged(
                            judged.report().clauses().stream().map(PlanClauses::finding).toList());
            case EligibilityResult.Refused refused ->
                    new ClauseFindings.Unjudged(inAttributes(refused.refusal()));
        };
    }

    private static Refusal inAttributes(Refusal refusal) {
        return new Refusal(
                refusal.type(),
                refusal.faults().stream()
                        .map(each ->
                                new Fault(
                                        "/attributes" + each.pointer(),
                                        each.message(),
                                        each.arguments()))
                        .toList());
    }

    private static Map<String, String> texts(Map<String, Object> attributes) {
        Map<String, String> texts = new HashMap<>();
        attributes.forEach((name, value) ->
                texts.put(
                        name,
                        value instanceof BigDecimal number
                                ? number.toPlainString()
                                : String.valueOf(value)));
        return texts;
    }

    private static ClauseFinding finding(ClauseResult result) {
        EligibilityClause clause = result.clause();
        ClauseFinding.Outcome outcome = ClauseFinding.Outcome.valueOf(result.result().name());
        return switch (clause) {
            case Figure figure ->
                    new ClauseFinding(
                            figure.clause(),
                            figure.figure(),
                            symbol(figure.comparator()) + " " + text(figure.value()),
                            measured(result),
                            outcome);
            case OneOf one ->
                    new ClauseFinding(
                            one.clause(),
                            one.attribute(),
                            String.join(" | ", one.values()),
                            result.given(),
                            outcome);
            case Compared compared ->
                    new ClauseFinding(
                            compared.clause(),
                            compared.attribute(),
                            symbol(compared.comparator()) + " " + other(compared, result),
                            result.given(),
                            outcome);
            case Present present ->
                    new ClauseFinding(
                            present.clause(), present.attribute(), "true", result.given(), outcome);
        };
    }

    /** Of several years, the one that decided; null where one is missing. */
    private static @Nullable String measured(ClauseResult result) {
        return result.years().stream()
                .filter(each -> each.result() == result.result())
                .findFirst()
                .map(each ->
                        switch (each.measured()) {
                            case Measured.Value value -> text(value.fraction());
                            case Measured.NothingToDo _ -> "-";
                            case Measured.Missing _ -> null;
                        })
                .orElse(null);
    }

    private static String other(Compared clause, ClauseResult result) {
        String compared = result.compared();
        return compared == null ? clause.attributeOf() : compared;
    }

    private static String text(Fraction fraction) {
        return fraction.toDecimal(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String symbol(Comparator comparator) {
        return switch (comparator) {
            case GTE -> ">=";
            case GT -> ">";
            case LTE -> "<=";
            case LT -> "<";
            case EQ -> "=";
        };
    }
}
