package org.manyuan.platform.command;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.Outages;

/** A lease as one document: {@code {_id, token, until}}. */
public final class MongoTurn implements Turn {

    /** Longer than a write can be under way; after that the holder is taken for dead. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MongoCollection<Document> turns;
    private final String name;
    private final Clock clock;

    public MongoTurn(MongoDatabase database, String name, Clock clock) {
        this.turns =
                database.getCollection("turns")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.name = name;
        this.clock = clock;
    }

    @Override
    public @Nullable String take() {
        String token = UUID.randomUUID().toString();
        Instant now = clock.instant();
        Date until = Date.from(now.plus(LEASE));
        try {
            turns.insertOne(
                    new Document("_id", name).append("token", token).append("until", until));
            return token;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
        }
        boolean lapsed =
                turns.updateOne(
                                        and(eq("_id", name), lt("until", Date.from(now))),
                                        combine(set("token", token), set("until", until)))
                                .getMatchedCount()
                        == 1;
        return lapsed ? token : null;
    }

    /** What cannot be given back lapses. */
    @Override
    public void release(String token) {
        try {
            turns.deleteOne(and(eq("_id", name), eq("token", token)));
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
        }
    }
}
