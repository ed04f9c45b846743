package org.manyuan.contracts.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/**
 * Reads a plan from its JSON form, which is that of the YAML files. What is wrong is in the {@link
 * Fields}; the plan is worth something only where nothing is.
 */
public final class PlanReader {

    public static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Names of clauses, attributes and reference figures. */
    static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private static final int LONGEST_IN_YEARS = 10;

    private final TargetReader targets;
    private final EligibilityReader eligibility;
    private final AppraisalReader appraisal;

    public PlanReader(Indicators indicators) {
        KnownMetrics metrics = new KnownMetrics(indicators);
        this.targets = new TargetReader(metrics);
        this.eligibility = new EligibilityReader(metrics);
        this.appraisal = new AppraisalReader(metrics);
    }

    public PolicyPlan read(Fields body) {
        String id = body.matching("plan", ID);
        String name = body.name("name");
        LocalDate from = body.date("from");
        LocalDate to = body.date("to");
        if (to.isBefore(from)) {
            body.fault("to", "ends-before-start");
        } else if (to.getYear() - from.getYear() >= LONGEST_IN_YEARS) {
            body.fault("to", "plan-length", LONGEST_IN_YEARS);
        }
        LocalDate baseline = body.dateOr("baselineDate", LocalDate.of(from.getYear(), 12, 31));
        if (baseline.getDayOfMonth() != baseline.lengthOfMonth() && body.faults().isEmpty()) {
            body.fault("baselineDate", "month-end");
        }
        Years years = new Years(from.getYear(), to.getYear());
        PolicyPlan plan =
                new PolicyPlan(
                        id,
                        name,
                        from,
                        to,
                        baseline,
                        targets.read(body, years),
                        RuleReader.read(objects(body, "rules")),
                        eligibility.read(body.optionalFields("eligibility")),
                        references(body.optionalFields("reference")),
                        minimumCoverage(body),
                        appraisal.read(body.optionalFields("evaluation")));
        WorkflowCheck.check(body.optionalFields("workflow"));
        body.refuseUnknown();
        return plan;
    }

    private static Fraction minimumCoverage(Fields body) {
        if (!body.has("minimumCoverage")) {
            body.ignore("minimumCoverage");
            return PolicyPlan.ALL_ZONES;
        }
        Fraction part = body.fraction("minimumCoverage");
        if (!isBetween(part, BigDecimal.ZERO, BigDecimal.ONE)) {
            body.fault("minimumCoverage", "share");
        }
        return part;
    }

    static List<Fields> objects(Fields body, String field) {
        List<Fields> objects = body.optionalObjects(field);
        return objects == null ? List.of() : objects;
    }

    private static Map<String, Map<Integer, Fraction>> references(@Nullable Fields references) {
        if (references == null) {
            return Map.of();
        }
        Map<String, Map<Integer, Fraction>> read = new HashMap<>();
        for (String name : references.names()) {
            if (!NAME.matcher(name).matches()) {
                references.fault(name.replace("/", "~1"), "pattern", NAME.pattern());
                continue;
            }
            Fields years = references.optionalFields(name);
            if (years != null) {
                read.put(name, perYear(years, new Years(2000, 2100)));
            }
        }
        return read;
    }

    /** {@code {"2018": "1/3", "2019": 0.5}} */
    static Map<Integer, Fraction> perYear(Fields values, Years within) {
        Map<Integer, Fraction> read = new HashMap<>();
        for (String name : values.names()) {
            Integer year = year(name);
            if (year == null || !within.contains(year)) {
                values.fault(name.replace("/", "~1"), "plan-year", within.toString());
            } else {
                read.put(year, values.fraction(name));
            }
        }
        return read;
    }

    static @Nullable Integer year(String text) {
        return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    /** Amounts as the rules compare them. */
    static boolean isBetween(Fraction value, BigDecimal least, BigDecimal most) {
        return value.compareTo(Fraction.parse(least.toPlainString())) >= 0
                && value.compareTo(Fraction.parse(most.toPlainString())) <= 0;
    }
}
