package org.manyuan.project.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.project.EvidenceKind;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.platform.attachment.Attachment;
import org.manyuan.platform.attachment.Attachments;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.lifecycle.Evidence;
import org.manyuan.project.lifecycle.Project;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Binds stored documents to the ledgers of projects. */
@Component
public class ProjectEvidence {

    private final Intake<Project, ProjectEvent> intake;
    private final MongoAggregates<Project> projects;
    private final Attachments attachments;
    private final JsonMapper json;

    ProjectEvidence(
            @Qualifier("evidenceIntake") Intake<Project, ProjectEvent> intake,
            MongoAggregates<Project> projects,
            Attachments attachments,
            JsonMapper json) {
        this.json = json;
        this.intake = intake;
        this.projects = projects;
        this.attachments = attachments;
    }

    /** What became of evidence that was brought or taken back. */
    public sealed interface Result {

        /**
         * @param repeated whether the same was recorded before under the same key
         */
        record Done(Evidence evidence, boolean repeated) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /** Which line of the ledger a document proves, and as what. */
    public record Proof(EvidenceKind kind, int sequence) {}

    /** A document that was stored for the project; it is discarded where it is not taken. */
    public Result attach(
            String projectId, Attachment document, Proof proof, EventKey key, Caller caller)
            throws InterruptedException {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("evidenceId", document.attachmentId());
        data.put("kind", proof.kind().name());
        data.put("sequence", proof.sequence());
        data.put("name", document.name());
        data.put("mediaType", document.mediaType());
        data.put("size", document.size());
        data.put("sha256", document.sha256());
        Outcome outcome = record(projectId, ProjectEventType.EVIDENCE_ATTACHED, data, key, caller);
        if (outcome instanceof Outcome.Refused refused) {
            return refused(projectId, document, proof, key, refused.refusal());
        }
        return recorded(projectId, document.attachmentId(), false);
    }

    public Result withdraw(
            String projectId, String evidenceId, String reason, EventKey key, Caller caller)
            throws InterruptedException {
        Outcome outcome =
                record(
                        projectId,
                        ProjectEventType.EVIDENCE_WITHDRAWN,
                        Map.of("evidenceId", evidenceId, "reason", reason),
                        key,
                        caller);
        return switch (outcome) {
            case Outcome.Refused refused -> new Result.Refused(refused.refusal());
            case Outcome.Accepted accepted -> recorded(projectId, evidenceId, accepted.duplicate());
        };
    }

    private Outcome record(
            String projectId,
            ProjectEventType type,
            Map<String, Object> data,
            EventKey key,
            Caller caller)
            throws InterruptedException {
        Incoming event = new Incoming(key, type.eventName(), projectId, null, data, "", List.of());
        return intake.accept(List.of(event), caller).getFirst();
    }

    /**
     * A repetition brings the same document again, stored under another id: it is told by the event
     * that holds the key.
     */
    private Result refused(
            String projectId, Attachment document, Proof proof, EventKey key, Refusal refusal) {
        if (refusal.type() == ProblemType.DEPENDENCY_UNAVAILABLE) {
            // it may have been recorded after all
            return new Result.Refused(refusal);
        }
        attachments.discard(document.attachmentId());
        Optional<Evidence> earlier =
                refusal.type() == ProblemType.EVENT_ID_REUSED
                        ? earlier(projectId, key)
                        : Optional.empty();
        return earlier.filter(each -> isSame(each, document, proof))
                .<Result>map(each -> new Result.Done(each, true))
                .orElseGet(() -> new Result.Refused(refusal));
    }

    private Optional<Evidence> earlier(String projectId, EventKey key) {
        Aggregate<Project> project = projects.find(List.of(projectId)).get(projectId);
        if (project == null) {
            return Optional.empty();
        }
        Recorded line = project.recordedAs(key);
        return line == null
                ? Optional.empty()
                : project.state()
                        .evidence(json.readTree(line.data()).path("evidenceId").asString(""));
    }

    private static boolean isSame(Evidence earlier, Attachment document, Proof proof) {
        return earlier.sha256().equals(document.sha256())
                && earlier.kind() == proof.kind()
                && earlier.sequence() == proof.sequence();
    }

    private Result recorded(String projectId, String evidenceId, boolean repeated) {
        Aggregate<Project> project = projects.find(List.of(projectId)).get(projectId);
        return Optional.ofNullable(project)
                .flatMap(each -> each.state().evidence(evidenceId))
                .<Result>map(each -> new Result.Done(each, repeated))
                .orElseThrow(() -> new IllegalStateException("no evidence " + evidenceId));
    }
}
