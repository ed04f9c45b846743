package org.manyuan.platform.ledger.web;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;

/** A person's command as an event: its source is the person, its id the Idempotency-Key. */
public final class PersonalCommand {

    private static final int LONGEST_KEY = 255;

    private PersonalCommand() {}

    /** {@code {"type":"signed","data":{…}}} */
    static Incoming read(
            Map<String, Object> body,
            String subject,
            @Nullable String idempotencyKey,
            Precondition seen,
            Caller caller) {
        List<Fault> faults = new ArrayList<>();
        for (String field : body.keySet()) {
            if (!field.equals("type") && !field.equals("data")) {
                faults.add(Fault.at("/" + field, "fault.unknown-field"));
            }
        }
        if (!(body.get("type") instanceof String type)) {
            throw new RefusedException(ProblemType.VALIDATION, Fault.at("/type", "fault.required"));
        }
        Map<String, Object> data = JsonBodies.asObject(body.get("data"));
        if (data == null && body.get("data") != null) {
            faults.add(Fault.at("/data", "fault.object"));
        }
        return new Incoming(
                key(idempotencyKey, caller),
                type,
                subject,
                null,
                data == null ? Map.of() : data,
                "/data",
                faults,
                seen);
    }

    public static EventKey key(@Nullable String idempotencyKey, Caller caller) {
        String source = "urn:manyuan:user:" + caller.subject();
        if (idempotencyKey == null || idempotencyKey.isBlank()) {
            return new EventKey(source, UUID.randomUUID().toString());
        }
        if (idempotencyKey.length() > LONGEST_KEY) {
            throw new RefusedException(
                    ProblemType.VALIDATION,
                    Fault.at("/headers/Idempotency-Key", "fault.text", LONGEST_KEY));
        }
        return new EventKey(source, idempotencyKey);
    }

    /** An id made from the key, so that a repetition finds the same subject. */
    public static String newSubject(String prefix, EventKey key) {
        return prefix
                + HexFormat.of()
                        .withUpperCase()
                        .formatHex(Digest.sha256(key.source() + "\n" + key.id()), 0, 8);
    }
}
