package org.manyuan.platform.policy;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.contracts.policy.Target;
import org.manyuan.contracts.policy.Threshold;
import org.manyuan.contracts.zone.ZoneLevel;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads a plan from YAML. Decimals are read exactly, and what a plan lacks or names wrongly is an
 * exception at start-up: a target read wrongly would be a wrong verdict.
 */
final class PolicyPlanReader {

    private final YAMLMapper yaml =
            YAMLMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    PolicyPlan read(InputStream in) {
        JsonNode plan = yaml.readTree(in);
        return new PolicyPlan(
                text(plan, "plan"),
                text(plan, "name"),
                LocalDate.parse(text(plan, "from")),
                LocalDate.parse(text(plan, "to")),
                LocalDate.parse(text(plan, "baselineDate")),
                plan.required("targets").valueStream().map(PolicyPlanReader::target).toList(),
                rules(plan.required("rules")));
    }

    private static Target target(JsonNode target) {
        String level = optional(target, "zoneLevel");
        return new Target(
                text(target, "clause"),
                text(target, "source"),
                text(target, "metric"),
                target.required("scopes").valueStream().map(JsonNode::asString).toList(),
                level == null ? null : ZoneLevel.valueOf(level),
                Comparator.valueOf(text(target, "comparator")),
                threshold(target),
                schedule(target));
    }

    private static Threshold threshold(JsonNode target) {
        JsonNode values = target.get("values");
        if (values != null) {
            return new Threshold.PerYear(
                    values.propertyStream()
                            .collect(
                                    Collectors.toMap(
                                            year -> Integer.valueOf(year.getKey()),
                                            value -> Fraction.parse(value.getValue().asString()))));
        }
        String reference = optional(target, "reference");
        return reference == null
                ? new Threshold.Fixed(Fraction.parse(text(target, "value")))
                : new Threshold.AboveReference(reference, Fraction.parse(text(target, "plus")));
    }

    private static Schedule schedule(JsonNode target) {
        String by = optional(target, "by");
        if (by != null) {
            return new Schedule.By(Integer.parseInt(by));
        }
        String years = optional(target, "average");
        if (years != null) {
            String[] ends = years.split("-", -1);
            return new Schedule.Average(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
        String due = optional(target, "due");
        return due == null
                ? Schedule.EveryYear.AT_ITS_END
                : new Schedule.EveryYear(MonthDay.parse("--" + due));
    }

    private static Rules rules(JsonNode rules) {
        Map<String, JsonNode> byClause =
                rules.valueStream()
                        .collect(Collectors.toMap(rule -> text(rule, "clause"), rule -> rule));
        JsonNode factory = clause(byClause, "standard-factory");
        return new Rules(
                new Rules.StandardFactory(
                        new BigDecimal(text(factory, "fixedAssetInvestmentWanAtMost")),
                        new BigDecimal(text(factory, "orIntensityWanPerMuAtMost"))),
                clause(byClause, "phased-land").required("maxPhaseYears").intValue(),
                clause(byClause, "obstacle-escalation").required("escalationDays").intValue(),
                idle(byClause.get("project-progress")),
                similarNames(byClause.get("project-duplicates")));
    }

    /** A plan need not say it. */
    private static Rules.Idle idle(@Nullable JsonNode rule) {
        return rule == null
                ? Rules.Idle.DEFAULT
                : new Rules.Idle(
                        rule.required("yellowDays").intValue(),
                        rule.required("redDays").intValue(),
                        rule.required("removalDays").intValue());
    }

    private static BigDecimal similarNames(@Nullable JsonNode rule) {
        return rule == null ? Rules.SIMILAR_NAMES : new BigDecimal(text(rule, "namesAlikeFrom"));
    }

    private static JsonNode clause(Map<String, JsonNode> rules, String clause) {
        JsonNode rule = rules.get(clause);
        if (rule == null) {
            throw new IllegalArgumentException("the plan has no rule " + clause);
        }
        return rule;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? null : value.asString();
    }
}
