package org.manyuan.reporting.snapshot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.snapshot.Snapshot;

/**
 * A snapshot with just what was hashed, so that whoever reads it can compute its hash again.
 *
 * @param previousHash not there for the first of all
 * @param figures where a scope was asked for; not part of what was hashed
 */
record SnapshotBody(
        String id,
        long position,
        String period,
        int year,
        String asOf,
        boolean provisional,
        Instant recordedAt,
        String recordedBy,
        Map<String, Map<Integer, Long>> upTo,
        String plan,
        long planVersion,
        String definitions,
        String release,
        String contents,
        String request,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String previousHash,
        String hash,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ScopeBody figures) {

    static SnapshotBody of(Snapshot snapshot) {
        return of(snapshot, null);
    }

    static SnapshotBody of(Snapshot snapshot, @Nullable ScopeBody figures) {
        return new SnapshotBody(
                snapshot.id(),
                snapshot.position(),
                snapshot.period(),
                snapshot.year(),
                snapshot.asOf().toString(),
                snapshot.provisional(),
                snapshot.recordedAt(),
                snapshot.recordedBy(),
                snapshot.upTo(),
                snapshot.plan(),
                snapshot.planVersion(),
                snapshot.definitions(),
                snapshot.release(),
                snapshot.contents(),
                snapshot.request(),
                snapshot.previousHash(),
                snapshot.hash(),
                figures);
    }
}
