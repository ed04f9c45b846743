package org.manyuan.contracts.policy;

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
                yield new Rules(
                        new Rules.StandardFactory(
                                rule.amount("fixedAssetInvestmentWanAtMost"),
                                rule.amount("orIntensityWanPerMuAtMost")),
                        rules.maxPhaseYears(),
                        rules.escalationDays(),
                        rules.maxParks());
            }
            case "phased-land" ->
                    new Rules(
                            rules.standardFactory(),
                            limit(rule, "maxPhaseYears"),
                            rules.escalationDays(),
                            rules.maxParks());
            case "obstacle-escalation" ->
                    new Rules(
                            rules.standardFactory(),
                            rules.maxPhaseYears(),
                            limit(rule, "escalationDays"),
                            rules.maxParks());
            case "parks-limit" ->
                    new Rules(
                            rules.standardFactory(),
                            rules.maxPhaseYears(),
                            rules.escalationDays(),
                            limit(rule, "maxParks"));
            case "urban-transition" -> {
                rule.flag("centralUrban");
                rule.fraction("industrialShareBelow");
                yield rules;
            }
            case "integration-naming" -> {
                limit(rule, "oldNameKeptYears");
                yield rules;
            }
            default -> {
                rule.fault("clause", "unknown-rule");
                yield rules;
            }
        };
    }

    private static int limit(Fields rule, String field) {
        return rule.whole(field, 1, LARGEST);
    }
}
