package org.manyuan.platform.ledger.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.manyuan.platform.ledger.Claims;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.ledger.EventKey;

/** Claims as documents {@code {_id: hash of source and id, subject, at}}. */
public final class MongoClaims implements Claims {

    /**
     * No write is under way for longer than the driver's time-outs allow; a claim older than this
     * whose subject does not hold the key was left behind by a refusal or a crash and may be taken
     * over.
     */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(30);

    private final MongoCollection<Document> collection;
    private final Clock clock;

    public MongoClaims(MongoDatabase database, String name, Clock clock) {
        this.collection =
                database.getCollection(name)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
    }

    @Override
    public Map<EventKey, String> find(Collection<EventKey> keys) {
        Map<String, EventKey> byHash = hashes(keys);
        Map<EventKey, String> subjects = new HashMap<>();
        for (Document claim : collection.find(in("_id", byHash.keySet()))) {
            EventKey key = byHash.get(claim.getString("_id"));
            if (key != null) {
                subjects.put(key, claim.getString("subject"));
            }
        }
        return subjects;
    }

    @Override
    public Set<EventKey> take(Map<EventKey, String> subjects) {
        Date now = Date.from(clock.instant());
        List<EventKey> keys = List.copyOf(subjects.keySet());
        List<Document> claims =
                keys.stream()
                        .map(key ->
                                new Document("_id", hash(key))
                                        .append("subject", subjects.get(key))
                                        .append("at", now))
                        .toList();
        try {
            collection.insertMany(claims, new InsertManyOptions().ordered(false));
            return Set.of();
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteErrors().stream()
                    .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw failure;
            }
            Map<EventKey, String> taken = new HashMap<>();
            failure.getWriteErrors()
                    .forEach(error -> {
                        EventKey key = keys.get(error.getIndex());
                        taken.put(key, subjects.getOrDefault(key, ""));
                    });
            return held(taken, now);
        }
    }

    private Set<EventKey> held(Map<EventKey, String> subjects, Date now) {
        Map<String, EventKey> byHash = hashes(subjects.keySet());
        Set<EventKey> held = new HashSet<>();
        for (Document claim : collection.find(in("_id", byHash.keySet()))) {
            EventKey key = byHash.get(claim.getString("_id"));
            String subject = key == null ? null : subjects.get(key);
            if (key != null && subject != null && !subject.equals(claim.getString("subject"))) {
                if (!takeOver(claim, subject, now)) {
                    held.add(key);
                }
            }
        }
        return held;
    }

    private boolean takeOver(Document claim, String subject, Date now) {
        Instant at = claim.getDate("at").toInstant();
        if (at.isAfter(now.toInstant().minus(IN_FLIGHT))) {
            return false;
        }
        return collection
                        .updateOne(
                                and(
                                        eq("_id", claim.getString("_id")),
                                        eq("subject", claim.getString("subject")),
                                        eq("at", claim.getDate("at"))),
                                combine(set("subject", subject), set("at", now)))
                        .getMatchedCount()
                == 1;
    }

    private static Map<String, EventKey> hashes(Collection<EventKey> keys) {
        Map<String, EventKey> byHash = new HashMap<>();
        keys.forEach(key -> byHash.put(hash(key), key));
        return byHash;
    }

    private static String hash(EventKey key) {
        byte[] whole = Digest.sha256(key.source().length() + ":" + key.source() + key.id());
        return HexFormat.of().formatHex(whole, 0, 16);
    }
}
