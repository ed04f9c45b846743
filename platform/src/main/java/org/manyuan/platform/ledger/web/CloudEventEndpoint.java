package org.manyuan.platform.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** CloudEvents over HTTP: structured, binary and batch mode. */
public final class CloudEventEndpoint {

    private static final int MOST_EVENTS = 1_000;
    private static final int MOST_BYTES = 5 * 1024 * 1024;
    private static final String ATTRIBUTE_HEADER = "ce-";

    private final Intake<?, ?> intake;
    private final ProblemResponses problems;
    private final Envelope envelope;
    private final Receipts receipts;

    /**
     * @param location where a subject is to be found, with a slash at the end
     */
    public CloudEventEndpoint(
            Intake<?, ?> intake, ProblemResponses problems, Clock clock, String location) {
        this(intake, problems, clock, location, Remarks.NONE);
    }

    public CloudEventEndpoint(
            Intake<?, ?> intake,
            ProblemResponses problems,
            Clock clock,
            String location,
            Remarks remarks) {
        this.intake = intake;
        this.problems = problems;
        this.envelope = new Envelope(clock);
        this.receipts = new Receipts(intake, problems, location, remarks, "/id");
    }

    public ResponseEntity<?> post(HttpServletRequest request, Caller caller)
            throws IOException, InterruptedException {
        String mode = mediaType(request);
        byte[] body = body(request);
        return switch (mode) {
            case "application/cloudevents-batch+json" -> batch(body, request, caller);
            case "application/cloudevents+json" ->
                    receipts.accept(read(JsonBodies.asObject(parse(body))), request, caller);
            case "application/json" ->
                    receipts.accept(read(binary(body, request)), request, caller);
            default -> throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        };
    }

    private Incoming read(@Nullable Map<String, Object> event) {
        return switch (envelope.read(event)) {
            case Envelope.Result.Read read -> read.incoming();
            case Envelope.Result.Malformed malformed ->
                    throw new RefusedException(malformed.refusal());
        };
    }

    private ResponseEntity<?> batch(byte[] body, HttpServletRequest request, Caller caller)
            throws InterruptedException {
        if (!(parse(body) instanceof List<?> items)) {
            throw new RefusedException(ProblemType.MALFORMED, Fault.at("", "fault.json-array"));
        }
        if (items.size() > MOST_EVENTS) {
            throw new RefusedException(
                    ProblemType.TOO_LARGE, Fault.at("", "fault.too-many", MOST_EVENTS));
        }
        List<Incoming> readable = new ArrayList<>();
        List<Envelope.Result> results = new ArrayList<>();
        for (Object item : items) {
            Envelope.Result result = envelope.read(JsonBodies.asObject(item));
            results.add(result);
            if (result instanceof Envelope.Result.Read read) {
                readable.add(read.incoming());
            }
        }
        var outcomes = intake.accept(readable, caller).iterator();
        List<BatchResults.Result> answers = new ArrayList<>();
        for (int index = 0; index < results.size(); index++) {
            Outcome outcome =
                    switch (results.get(index)) {
                        case Envelope.Result.Read read -> outcomes.next();
                        case Envelope.Result.Malformed malformed ->
                                new Outcome.Refused(malformed.refusal());
                    };
            answers.add(answer(index, items.get(index), outcome, request));
        }
        return ResponseEntity.ok(new BatchResults(answers));
    }

    private BatchResults.Result answer(
            int index, @Nullable Object item, Outcome outcome, HttpServletRequest request) {
        String id =
                item instanceof Map<?, ?> event && event.get("id") instanceof String given
                        ? given
                        : null;
        return switch (outcome) {
            case Outcome.Accepted accepted -> BatchResults.Result.of(index, id, accepted);
            case Outcome.Refused refused ->
                    BatchResults.Result.of(
                            index, id, problems.describe(refused.refusal(), request));
        };
    }

    private static String mediaType(HttpServletRequest request) {
        String contentType = request.getContentType();
        if (contentType == null) {
            throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        try {
            MediaType type = MediaType.parseMediaType(contentType);
            return (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        } catch (InvalidMediaTypeException unreadable) {
            throw new RefusedException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new RefusedException(
                    new Refusal(
                            ProblemType.TOO_LARGE,
                            List.of(Fault.at("", "fault.too-large", MOST_BYTES))));
        }
        return body;
    }

    private static @Nullable Object parse(byte[] body) {
        try {
            return JsonBodies.read(body);
        } catch (JsonBodies.Unreadable unreadable) {
            throw new RefusedException(ProblemType.MALFORMED, Fault.at("", "fault.json"));
        }
    }

    /** Binary mode: the attributes are headers, percent-encoded where they are not plain ASCII. */
    private static Map<String, Object> binary(byte[] body, HttpServletRequest request) {
        Map<String, Object> event = new LinkedHashMap<>();
        for (String header : Collections.list(request.getHeaderNames())) {
            String name = header.toLowerCase(Locale.ROOT);
            String value = request.getHeader(header);
            if (name.startsWith(ATTRIBUTE_HEADER) && value != null) {
                event.put(name.substring(ATTRIBUTE_HEADER.length()), decode(value));
            }
        }
        Object data = parse(body);
        if (data != null) {
            event.put("data", data);
        }
        return event;
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }
}
