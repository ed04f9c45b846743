package org.manyuan.investment.suggestion.ledger;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.projects.ProjectLine;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;

/**
 * Makes a case of a suggestion, by the same intake as every case. The case's id and the event's key
 * follow from the project and its signing, so that whoever accepts, and however often, there is one
 * case; only when it is closed a further acceptance makes the next one.
 */
public final class Acceptance {

    private static final String SOURCE = "urn:manyuan:investment-service:suggestions";

    private final Suggestions suggestions;
    private final Intake<DisposalCase, DisposalEvent> intake;
    private final Aggregates<DisposalCase> cases;

    Acceptance(
            Suggestions suggestions,
            Intake<DisposalCase, DisposalEvent> intake,
            Aggregates<DisposalCase> cases) {
        this.suggestions = suggestions;
        this.intake = intake;
        this.cases = cases;
    }

    /**
     * @param body {@code occurredOn} and {@code cause}
     * @throws RefusedException where the project is no suggestion
     */
    public Outcome accept(String projectId, Map<String, Object> body, Caller caller)
            throws InterruptedException {
        ProjectLine project = suggestions.project(projectId, caller);
        String origin =
                HexFormat.of()
                        .withUpperCase()
                        .formatHex(Digest.sha256(projectId + "\n" + project.signedOn()), 0, 8);
        String caseId = null;
        for (int number = 1; caseId == null; number++) {
            String candidate = "Z-" + origin + "-" + number;
            Aggregate<DisposalCase> known = cases.find(List.of(candidate)).get(candidate);
            if (known == null) {
                requireSuggestion(projectId, caller);
                caseId = candidate;
            } else if (known.state().status() == CaseStatus.OPEN) {
                caseId = candidate;
            }
        }
        Map<String, Object> data = new LinkedHashMap<>(body);
        data.put("zoneId", project.zoneId());
        data.put("kind", CaseKind.ZOMBIE_PROJECT.name());
        data.put("name", project.name());
        data.put("projectId", projectId);
        Incoming identified =
                new Incoming(
                        new EventKey(SOURCE, caseId),
                        DisposalEventType.IDENTIFIED.eventName(),
                        caseId,
                        null,
                        data,
                        "",
                        List.of());
        return intake.accept(List.of(identified), caller).getFirst();
    }

    private void requireSuggestion(String projectId, Caller caller) {
        if (suggestions.find(projectId, caller) == null) {
            throw new RefusedException(
                    ProblemType.TRANSITION_NOT_ALLOWED, Fault.at("", "fault.no-suggestion"));
        }
    }
}
