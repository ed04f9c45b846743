package org.manyuan.contracts.policy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.manyuan.contracts.event.Fields;

/** Reads the limits of a plan; where it sets none the customary ones hold. */
final class RuleReader {

    private static final int LARGEST = 1_000;

    private RuleReader() {}

    static Rules read(List<Fields> rules) {
        Rules read = Rules.CUSTOMARY;
        Set<String> clauses = new HashSet<>();
        for (Fields rule : rules) {
            String clause = rule.matching("clause", PlanReader.NAME);
            rule.optionalName("source");
            read = with(read, clause, rule);
            if (!clauses.add(clause)) {
                rule.fault("clause", "clause-twice", clause);
            }
            rule.refuseUnknown();
        }
        return read;
    }

    private static Rules with(Rules rules, String clause, Fields rule) {
        return switch (clause) {
            case "standard-factory" -> {
                rule.optionalName("unless");
                yield rules.with(
                        new Rules.StandardFactory(
                                rule.amount("fixedAssetInvestmentWanAtMost"),
                                rule.amount("orIntensityWanPerMuAtMost")));
            }
            case "phased-land" -> rules.withMaxPhaseYears(limit(rule, "maxPhaseYears"));
            case "obstacle-escalation" -> rules.withEscalationDays(limit(rule, "escalationDays"));
            case "parks-limit" -> rules.with(rules.zones().withMaxParks(limit(rule, "maxParks")));
            case "project-progress" -> withIdle(rules, rule);
            case "project-duplicates" -> rules.withSimilarNames(similarity(rule));
            case "urban-transition" -> rules.with(rules.zones().with(transition(rule)));
            case "integration-naming" ->
                    rules.with(rules.zones().withOldNameKeptYears(limit(rule, "oldNameKeptYears")));
            default -> {
                rule.fault("clause", "unknown-rule");
                yield rules;
            }
        };
    }

    private static Rules withIdle(Rules rules, Fields rule) {
        int yellow = limit(rule, "yellowDays");
        int red = limit(rule, "redDays");
        int removal = limit(rule, "removalDays");
        if (red <= yellow) {
            rule.fault("redDays", "not-beyond", yellow);
            return rules;
        }
        if (removal <= red) {
            rule.fault("removalDays", "not-beyond", red);
            return rules;
        }
        return rules.with(new Rules.Idle(yellow, red, removal));
    }

    private static Rules.UrbanTransition transition(Fields rule) {
        boolean centralUrban = rule.flag("centralUrban");
        Fraction below = rule.fraction("industrialShareBelow");
        if (below.compareTo(Fraction.ZERO) < 0 || below.compareTo(Fraction.of(1)) > 0) {
            rule.fault("industrialShareBelow", "share");
        }
        return new Rules.UrbanTransition(centralUrban, below);
    }

    private static BigDecimal similarity(Fields rule) {
        BigDecimal share = rule.number("namesAlikeFrom");
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            rule.fault("namesAlikeFrom", "share");
        }
        return share;
    }

    private static int limit(Fields rule, String field) {
        return rule.whole(field, 1, LARGEST);
    }
}
