package org.manyuan.zone.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.zone.application.ApplicationCommand.Amend;
import org.manyuan.zone.application.ApplicationCommand.AtStep;
import org.manyuan.zone.application.ApplicationCommand.Complete;
import org.manyuan.zone.application.ApplicationCommand.Decide;
import org.manyuan.zone.application.ApplicationCommand.GiveOpinion;
import org.manyuan.zone.application.ApplicationCommand.Open;
import org.manyuan.zone.application.ApplicationCommand.Reject;
import org.manyuan.zone.application.ApplicationCommand.Resubmit;
import org.manyuan.zone.application.ApplicationCommand.SendBack;
import org.manyuan.zone.application.ApplicationCommand.Withdraw;

/** Reads commands from JSON objects; the faults found are in the {@link Fields}. */
public final class ApplicationCommandReader {

    private static final int MOST_ATTRIBUTES = 50;
    private static final int MOST_MISSING = 50;
    private static final int LONGEST = 4000;
    private static final int MOST_DIGITS = 30;
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,63}");

    private ApplicationCommandReader() {}

    public static Open open(Fields body) {
        Open command =
                new Open(
                        body.name("zoneId"),
                        body.oneOf("kind", ApplicationKind.class),
                        new Asked(
                                body.optionalAmount("newAreaHa"),
                                body.optionalName("newName"),
                                given(attributes(body))));
        body.refuseUnknown();
        return command;
    }

    /** A merge patch, in which null takes an attribute away. */
    public static Amend amend(Map<String, Object> patch, Fields body) {
        for (String field : List.of("newAreaHa", "newName", "attributes")) {
            if (patch.containsKey(field) && !body.has(field)) {
                body.fault(field, "required");
            }
        }
        Amend command =
                new Amend(
                        body.optionalAmount("newAreaHa"),
                        body.optionalName("newName"),
                        attributes(body));
        body.refuseUnknown();
        return command;
    }

    /**
     * @param eligibility as it is now, where the step asks for it
     */
    public static AtStep atStep(String step, Fields body, ClauseFindings eligibility) {
        StepDecision decision =
                Objects.requireNonNullElse(
                        body.optionalOneOf("decision", StepDecision.class), StepDecision.DONE);
        LocalDate on = body.optionalDate("occurredOn");
        AtStep command =
                switch (decision) {
                    case DONE -> new Complete(step, on, body.optionalText("note"), eligibility);
                    case RETURNED -> new SendBack(step, on, body.text("reason"), missing(body));
                    case REJECTED -> new Reject(step, on, body.text("reason"));
                    case AGREE, DISAGREE, CONDITIONAL ->
                            new GiveOpinion(
                                    step,
                                    on,
                                    body.optionalName("department"),
                                    Opinion.Position.valueOf(decision.name()),
                                    body.text("note"));
                    case APPROVED, REFUSED ->
                            new Decide(
                                    step,
                                    on,
                                    Reply.Decision.valueOf(decision.name()),
                                    body.name("documentNo"),
                                    body.optionalText("note"));
                };
        body.refuseUnknown();
        return command;
    }

    public static Resubmit resubmit(Fields body, ClauseFindings eligibility) {
        Resubmit command =
                new Resubmit(
                        body.optionalDate("occurredOn"), body.optionalText("note"), eligibility);
        body.refuseUnknown();
        return command;
    }

    public static Withdraw withdraw(Fields body) {
        Withdraw command = new Withdraw(body.optionalDate("occurredOn"), body.text("reason"));
        body.refuseUnknown();
        return command;
    }

    private static List<String> missing(Fields body) {
        List<String> missing = body.optionalNames("missing");
        if (missing == null || missing.isEmpty()) {
            body.fault("missing", "required");
            return List.of();
        }
        if (missing.size() > MOST_MISSING) {
            body.fault("missing", "too-many-items", MOST_MISSING);
        }
        return missing;
    }

    private static Map<String, @Nullable Object> attributes(Fields body) {
        Map<String, @Nullable Object> attributes = new HashMap<>();
        Map<?, ?> values = body.optionalObject("attributes");
        if (values == null) {
            return attributes;
        }
        if (values.size() > MOST_ATTRIBUTES) {
            body.fault("attributes", "too-many-items", MOST_ATTRIBUTES);
            return attributes;
        }
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!ATTRIBUTE.matcher(name).matches()) {
                body.fault("attributes", "pattern", ATTRIBUTE.pattern());
            } else if (isAttribute(value)) {
                attributes.put(name, value);
            } else {
                body.fault("attributes/" + name, "attribute", LONGEST);
            }
        });
        return attributes;
    }

    private static boolean isAttribute(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Boolean _ -> true;
            case Number number -> isBounded(new BigDecimal(number.toString()));
            case String text ->
                    !text.isBlank() && text.length() <= LONGEST && Fields.isStorable(text);
            default -> false;
        };
    }

    /** The store keeps 34 digits. */
    private static boolean isBounded(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS;
    }

    private static Map<String, Object> given(Map<String, @Nullable Object> attributes) {
        Map<String, Object> given = new HashMap<>();
        attributes.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }
}
