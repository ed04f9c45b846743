package org.manyuan.zone.returns;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.returns.Period;
import org.manyuan.zone.returns.ReturnCommand.Correct;
import org.manyuan.zone.returns.ReturnCommand.Fill;
import org.manyuan.zone.returns.ReturnCommand.Reject;

/** Reads commands from JSON objects; the faults found are in the {@link Fields}. */
public final class ReturnCommandReader {

    private static final String VALUES = "values";
    private static final String COMMENTS = "comments";
    private static final String REASON = "reason";

    private final Indicators indicators;

    public ReturnCommandReader(Indicators indicators) {
        this.indicators = indicators;
    }

    public Fill fill(Period period, Map<String, Object> body, Fields fields) {
        Figures figures = new Figures(values(period, body, fields), comments(body, fields));
        Map<?, ?> given = body.get(VALUES) instanceof Map<?, ?> values ? values : Map.of();
        for (String code : figures.comments().keySet()) {
            // a value that cannot be read has a fault of its own
            if (given.get(code) == null) {
                fields.fault(COMMENTS + "/" + code, "comment-without-value");
            }
        }
        fields.refuseUnknown();
        return new Fill(figures);
    }

    public Reject reject(Fields fields) {
        Reject command = new Reject(fields.text(REASON));
        fields.refuseUnknown();
        return command;
    }

    public Correct correct(Period period, Map<String, Object> body, Fields fields) {
        TreeMap<String, BigDecimal> values = values(period, body, fields);
        if (values.isEmpty() && fields.faults().isEmpty()) {
            fields.fault(VALUES, "return-empty");
        }
        Correct command = new Correct(values, fields.text(REASON));
        fields.refuseUnknown();
        return command;
    }

    private TreeMap<String, BigDecimal> values(
            Period period, Map<String, Object> body, Fields fields) {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        Map<?, ?> given = object(body, VALUES, true, fields);
        Fields each = new Fields(given, "/" + VALUES);
        for (Object name : given.keySet()) {
            String code = String.valueOf(name);
            Indicator indicator = indicators.find(code);
            if (indicator == null) {
                fields.faults().add(unknown(VALUES, code));
            } else if (!indicator.periods().contains(period.kind())) {
                fields.fault(VALUES + "/" + code, "indicator-period", period.kind().name());
            } else {
                BigDecimal value = value(indicator, each, fields);
                if (value != null) {
                    values.put(code, value);
                }
            }
        }
        fields.faults().addAll(each.faults());
        return values;
    }

    private static @Nullable BigDecimal value(Indicator indicator, Fields each, Fields fields) {
        int known = each.faults().size();
        BigDecimal value = each.optionalNumber(indicator.code());
        if (value == null || each.faults().size() > known) {
            return null;
        }
        String fault = Plausibility.faultOf(indicator, value);
        if (fault != null) {
            fields.fault(VALUES + "/" + indicator.code(), fault);
            return null;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    private TreeMap<String, String> comments(Map<String, Object> body, Fields fields) {
        TreeMap<String, String> comments = new TreeMap<>();
        Map<?, ?> given = object(body, COMMENTS, false, fields);
        Fields each = new Fields(given, "/" + COMMENTS);
        for (Object name : given.keySet()) {
            String code = String.valueOf(name);
            if (indicators.find(code) == null) {
                fields.faults().add(unknown(COMMENTS, code));
                continue;
            }
            String comment = each.optionalText(code);
            if (comment != null && !comment.isEmpty()) {
                comments.put(code, comment);
            }
        }
        fields.faults().addAll(each.faults());
        return comments;
    }

    private static Map<?, ?> object(
            Map<String, Object> body, String field, boolean required, Fields fields) {
        fields.ignore(field);
        Object value = body.get(field);
        if (value instanceof Map<?, ?> object) {
            return object;
        }
        if (value != null || required) {
            fields.fault(field, value == null ? "required" : "object");
        }
        return Map.of();
    }

    private static Fault unknown(String field, String code) {
        String escaped = code.replace("~", "~0").replace("/", "~1");
        return Fault.at("/" + field + "/" + escaped, "fault.unknown-indicator");
    }
}
