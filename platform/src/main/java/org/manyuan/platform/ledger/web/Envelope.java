package org.manyuan.platform.ledger.web;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Incoming;

/**
 * Reads the attributes of a CloudEvent. What makes it no CloudEvent at all is {@code malformed};
 * what is only wrong for us (the subject, the time, the data) goes on to be told together with the
 * faults of the data.
 */
final class Envelope {

    static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern JSON_MEDIA_TYPE =
            Pattern.compile("(?i)[a-z0-9.+-]+/([a-z0-9.-]+\\+)?json *(;.*)?");
    private static final Duration TIME_AHEAD = Duration.ofMinutes(5);
    private static final int LONGEST = 512;

    private final Clock clock;

    Envelope(Clock clock) {
        this.clock = clock;
    }

    /** An event with its attributes read, or why it is none. */
    sealed interface Result {
        record Read(Incoming incoming) implements Result {}

        record Malformed(Refusal refusal) implements Result {}
    }

    Result read(@Nullable Map<String, Object> event) {
        if (event == null) {
            return malformed(List.of(Fault.at("", "fault.object")));
        }
        List<Fault> fatal = new ArrayList<>();
        if (!"1.0".equals(event.get("specversion"))) {
            fatal.add(Fault.at("/specversion", "fault.specversion"));
        }
        String id = attribute(event, "id", fatal);
        String source = attribute(event, "source", fatal);
        String type = attribute(event, "type", fatal);
        if (event.get("datacontenttype") instanceof String contentType
                && !JSON_MEDIA_TYPE.matcher(contentType).matches()) {
            fatal.add(Fault.at("/datacontenttype", "fault.data-content-type"));
        }
        if (event.containsKey("data_base64")) {
            fatal.add(Fault.at("/data_base64", "fault.data-content-type"));
        }
        if (!fatal.isEmpty()) {
            return malformed(fatal);
        }
        List<Fault> faults = new ArrayList<>();
        String subject = subject(event.get("subject"), faults);
        OffsetDateTime time = time(event.get("time"), faults);
        Map<String, Object> data = data(event.get("data"), faults);
        return new Result.Read(
                new Incoming(new EventKey(source, id), type, subject, time, data, "/data", faults));
    }

    private static Result malformed(List<Fault> faults) {
        return new Result.Malformed(new Refusal(ProblemType.MALFORMED, faults));
    }

    private static String attribute(Map<String, Object> event, String name, List<Fault> faults) {
        Object value = event.get(name);
        if (value == null) {
            faults.add(Fault.at("/" + name, "fault.required"));
            return "";
        }
        if (!(value instanceof String text) || text.isBlank() || text.length() > LONGEST) {
            faults.add(Fault.at("/" + name, "fault.text", LONGEST));
            return "";
        }
        return text;
    }

    private static String subject(@Nullable Object value, List<Fault> faults) {
        if (value == null) {
            faults.add(Fault.at("/subject", "fault.required"));
            return "";
        }
        if (!(value instanceof String text) || !SUBJECT.matcher(text).matches()) {
            faults.add(Fault.at("/subject", "fault.pattern", SUBJECT.pattern()));
            return "";
        }
        return text;
    }

    private @Nullable OffsetDateTime time(@Nullable Object value, List<Fault> faults) {
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(String.valueOf(value));
            if (time.toInstant().isAfter(clock.instant().plus(TIME_AHEAD))) {
                faults.add(Fault.at("/time", "fault.time-ahead"));
            } else if (time.getYear() < 1980) {
                faults.add(Fault.at("/time", "fault.too-early", "1980-01-01"));
            }
            return time;
        } catch (DateTimeParseException noTime) {
            faults.add(Fault.at("/time", "fault.time"));
            return null;
        }
    }

    private static Map<String, Object> data(@Nullable Object value, List<Fault> faults) {
        Map<String, Object> data = JsonBodies.asObject(value);
        if (data == null) {
            faults.add(Fault.at("/data", value == null ? "fault.required" : "fault.object"));
            return Map.of();
        }
        return data;
    }
}
