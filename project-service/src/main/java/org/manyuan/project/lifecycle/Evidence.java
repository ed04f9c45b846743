package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.EvidenceKind;
import org.manyuan.contracts.project.ProjectEvent.EvidenceAttached;

/**
 * A document that proves a line of the project's ledger.
 *
 * @param sequence of the line
 * @param size in bytes
 * @param withdrawnOn when it was taken back; the ledger keeps that it was there
 */
public record Evidence(
        String evidenceId,
        EvidenceKind kind,
        int sequence,
        String name,
        String mediaType,
        long size,
        String sha256,
        LocalDate attachedOn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String reason) {

    static Evidence of(EvidenceAttached attached) {
        return new Evidence(
                attached.evidenceId(),
                attached.kind(),
                attached.sequence(),
                attached.name(),
                attached.mediaType(),
                attached.size(),
                attached.sha256(),
                attached.occurredOn(),
                null,
                null);
    }

    public boolean isValid() {
        return withdrawnOn == null;
    }

    Evidence withdrawn(LocalDate on, String why) {
        return new Evidence(
                evidenceId, kind, sequence, name, mediaType, size, sha256, attachedOn, on, why);
    }
}
