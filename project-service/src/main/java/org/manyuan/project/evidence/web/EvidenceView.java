package org.manyuan.project.evidence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.EvidenceKind;
import org.manyuan.project.lifecycle.Evidence;

/** A document that proves a line of a project's ledger, as the interface shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        String evidenceId,
        EvidenceKind kind,
        int sequence,
        String name,
        String mediaType,
        long size,
        String sha256,
        LocalDate attachedOn,
        boolean withdrawn,
        @Nullable LocalDate withdrawnOn,
        @Nullable String reason) {

    static EvidenceView of(Evidence evidence) {
        return new EvidenceView(
                evidence.evidenceId(),
                evidence.kind(),
                evidence.sequence(),
                evidence.name(),
                evidence.mediaType(),
                evidence.size(),
                evidence.sha256(),
                evidence.attachedOn(),
                !evidence.isValid(),
                evidence.withdrawnOn(),
                evidence.reason());
    }
}
