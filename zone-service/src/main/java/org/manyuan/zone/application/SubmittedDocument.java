package org.manyuan.zone.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 申报材料: a document handed in with an application.
 *
 * @param documentId of the stored file
 * @param kind one that the plan lists, or {@link #SUPPLEMENT}
 * @param replacedBy the id of the document that took its place; the file is kept
 */
public record SubmittedDocument(
        String documentId,
        String kind,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant storedAt,
        String storedBy,
        @Nullable String replacedBy) {

    /** 补充材料: the only kind of which there may be several. */
    public static final String SUPPLEMENT = "supplement";

    /** How many files an application may have, replaced ones included. */
    public static final int MOST = 200;

    public boolean current() {
        return replacedBy == null;
    }

    SubmittedDocument replacedBy(String other) {
        return new SubmittedDocument(
                documentId, kind, name, mediaType, size, sha256, storedAt, storedBy, other);
    }
}
