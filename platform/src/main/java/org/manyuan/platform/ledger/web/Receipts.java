package org.manyuan.platform.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.security.Caller;
import org.springframework.http.ResponseEntity;

/** Takes in single events and answers each. */
final class Receipts {

    private final Intake<?, ?> intake;
    private final ProblemResponses problems;
    private final String location;
    private final Remarks remarks;
    private final String keyPointer;

    /**
     * @param location where a subject is to be found, with a slash at the end
     * @param keyPointer where the sender has named the event
     */
    Receipts(
            Intake<?, ?> intake,
            ProblemResponses problems,
            String location,
            Remarks remarks,
            String keyPointer) {
        this.intake = intake;
        this.problems = problems;
        this.location = location;
        this.remarks = remarks;
        this.keyPointer = keyPointer;
    }

    ResponseEntity<?> accept(Incoming event, HttpServletRequest request, Caller caller)
            throws InterruptedException {
        return switch (intake.accept(List.of(event), caller).getFirst()) {
            case Outcome.Refused refused -> problems.respond(pointed(refused.refusal()), request);
            case Outcome.Accepted accepted -> {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("subject", accepted.subject());
                body.put("sequence", accepted.sequence());
                body.put("stage", accepted.stage());
                body.putAll(remarks.on(event, accepted, caller));
                if (accepted.duplicate()) {
                    body.put("duplicate", true);
                    yield ResponseEntity.ok(body);
                }
                yield ResponseEntity.created(URI.create(location + accepted.subject())).body(body);
            }
        };
    }

    private Refusal pointed(Refusal refusal) {
        return refusal.type() == ProblemType.EVENT_ID_REUSED
                ? new Refusal(
                        refusal.type(),
                        refusal.faults().stream()
                                .map(fault ->
                                        new Fault(keyPointer, fault.message(), fault.arguments()))
                                .toList())
                : refusal;
    }
}
