package org.manyuan.platform.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.http.ResponseEntity;

/** A person's commands over HTTP: the same events as a municipal system posts, one at a time. */
public final class CommandEndpoint {

    private static final Pattern SUBJECT = Envelope.SUBJECT;

    private final Receipts receipts;

    /**
     * @param location where a subject is to be found, with a slash at the end
     */
    public CommandEndpoint(Intake<?, ?> intake, ProblemResponses problems, String location) {
        this(intake, problems, location, Remarks.NONE);
    }

    public CommandEndpoint(
            Intake<?, ?> intake, ProblemResponses problems, String location, Remarks remarks) {
        this.receipts =
                new Receipts(intake, problems, location, remarks, "/headers/Idempotency-Key");
    }

    /**
     * {@code {"type":"signed","data":{…}}} for a subject that the path names.
     *
     * @param seen what {@code If-Match} asks for
     */
    public ResponseEntity<?> command(
            String subject,
            byte[] body,
            @Nullable String idempotencyKey,
            Precondition seen,
            HttpServletRequest request,
            Caller caller)
            throws InterruptedException {
        if (!SUBJECT.matcher(subject).matches()) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return receipts.accept(
                PersonalCommand.read(
                        JsonBodies.object(body), subject, idempotencyKey, seen, caller),
                request,
                caller);
    }

    /**
     * The data of the first event of a new subject. Its id may stand in {@code idField}; otherwise
     * it is made, from the Idempotency-Key where there is one, so that a repetition finds the same
     * subject.
     */
    public ResponseEntity<?> open(
            String type,
            String idField,
            String prefix,
            byte[] body,
            @Nullable String idempotencyKey,
            HttpServletRequest request,
            Caller caller)
            throws InterruptedException {
        Map<String, Object> data = new LinkedHashMap<>(JsonBodies.object(body));
        EventKey key = PersonalCommand.key(idempotencyKey, caller);
        Object given = data.remove(idField);
        String subject =
                given == null ? PersonalCommand.newSubject(prefix, key) : String.valueOf(given);
        if (!SUBJECT.matcher(subject).matches()) {
            throw new RefusedException(
                    ProblemType.VALIDATION,
                    Fault.at("/" + idField, "fault.pattern", SUBJECT.pattern()));
        }
        return receipts.accept(
                new Incoming(key, type, subject, null, data, "", List.of()), request, caller);
    }
}
