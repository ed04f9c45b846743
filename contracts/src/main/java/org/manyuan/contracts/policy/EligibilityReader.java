package org.manyuan.contracts.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/** Reads what a plan asks of a zone before it may apply. */
final class EligibilityReader {

    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z_]{0,63}");
    private static final int MOST_YEARS = 5;

    private final KnownMetrics metrics;

    EligibilityReader(KnownMetrics metrics) {
        this.metrics = metrics;
    }

    Map<String, List<EligibilityClause>> read(@Nullable Fields kinds) {
        if (kinds == null) {
            return Map.of();
        }
        Map<String, List<EligibilityClause>> read = new LinkedHashMap<>();
        for (String kind : kinds.names()) {
            if (KIND.matcher(kind).matches()) {
                read.put(kind, clauses(PlanReader.objects(kinds, kind)));
            } else {
                kinds.fault(kind.replace("/", "~1"), "pattern", KIND.pattern());
            }
        }
        return read;
    }

    private List<EligibilityClause> clauses(List<Fields> clauses) {
        List<EligibilityClause> read = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fields each : clauses) {
            EligibilityClause clause = clause(each);
            if (!names.add(clause.clause())) {
                each.fault("clause", "clause-twice", clause.clause());
            }
            each.refuseUnknown();
            read.add(clause);
        }
        return List.copyOf(read);
    }

    private EligibilityClause clause(Fields fields) {
        String clause = fields.matching("clause", PlanReader.NAME);
        String given = fields.optionalName("source");
        String source = given == null ? "" : given;
        if (!fields.has("attribute")) {
            return new EligibilityClause.Figure(
                    clause,
                    source,
                    figure(fields),
                    fields.oneOf("comparator", Comparator.class),
                    fields.fraction("value"),
                    fields.has("years") ? fields.whole("years", 1, MOST_YEARS) : 1);
        }
        String attribute = fields.matching("attribute", PlanReader.NAME);
        if (fields.has("oneOf")) {
            List<String> values = fields.optionalNames("oneOf");
            return new EligibilityClause.OneOf(
                    clause, source, attribute, values == null ? List.of() : values);
        }
        if (fields.has("attributeOf")) {
            return new EligibilityClause.Compared(
                    clause,
                    source,
                    attribute,
                    fields.oneOf("comparator", Comparator.class),
                    fields.matching("attributeOf", PlanReader.NAME));
        }
        if (!fields.flag("present")) {
            fields.fault("present", "wrong-value");
        }
        return new EligibilityClause.Present(clause, source, attribute);
    }

    private String figure(Fields fields) {
        String field = fields.has("metric") ? "metric" : "indicator";
        String code = fields.name(field);
        if (!code.isEmpty() && !metrics.isFigureOfAZone(code)) {
            fields.fault(field, "metric", code);
        }
        return code;
    }
}
