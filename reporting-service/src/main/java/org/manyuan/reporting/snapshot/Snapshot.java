package org.manyuan.reporting.snapshot;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;

/**
 * 年交账: what was reported at one moment. Its hash is over the canonical form of all that it says,
 * the hash of its contents among it; and each names the hash of the one before, so that none can be
 * altered or left out unnoticed.
 *
 * @param position in the chain of all snapshots, from 1
 * @param provisional whether the period had not ended
 * @param upTo next offset per topic and partition: the events before it are in the figures
 * @param planVersion the sequence of the event that said the plan so, 0 as shipped
 * @param definitions the hash of the texts that define the figures
 * @param release of the service that computed them
 * @param contents the hash of the table of contents
 * @param request the digest of the request that made it; what it says is kept under that
 */
public record Snapshot(
        String id,
        long position,
        String period,
        int year,
        YearMonth asOf,
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
        @Nullable String previousHash,
        String hash) {

    public Map<Integer, Long> upToZones() {
        return upTo.getOrDefault(Topics.ZONES, Map.of());
    }

    Snapshot hashed() {
        return withHash(computedHash());
    }

    /** What its hash must be. */
    public String computedHash() {
        return CanonicalJson.hash(CanonicalJson.of(withHash("")));
    }

    private Snapshot withHash(String other) {
        return new Snapshot(
                id,
                position,
                period,
                year,
                asOf,
                provisional,
                recordedAt,
                recordedBy,
                upTo,
                plan,
                planVersion,
                definitions,
                release,
                contents,
                request,
                previousHash,
                other);
    }
}
