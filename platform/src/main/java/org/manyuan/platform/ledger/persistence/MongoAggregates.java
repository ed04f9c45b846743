package org.manyuan.platform.ledger.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.cursor.TimeoutMode;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.platform.ledger.Backlog;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.paging.WholeList;

/**
 * One document an aggregate: {@code {_id, version, state, events, published, unpublishedSince}}. A
 * command is one compare-and-set on {@code version}; the document is its own outbox.
 */
public final class MongoAggregates<S> implements Aggregates<S>, Backlog {

    private static final int BATCH = 500;
    private static final String VERSION = "version";
    private static final String STATE = "state";
    private static final String EVENTS = "events";
    private static final String PUBLISHED = "published";
    private static final String UNPUBLISHED_SINCE = "unpublishedSince";

    private final MongoDatabase database;
    private final MongoCollection<Document> collection;
    private final Documents documents;
    private final Class<S> stateType;
    private final Clock clock;
    private final @Nullable Derived<S> derived;

    public MongoAggregates(
            MongoDatabase database,
            String name,
            Documents documents,
            Class<S> stateType,
            Clock clock) {
        this(database, name, documents, stateType, clock, null);
    }

    public MongoAggregates(
            MongoDatabase database,
            String name,
            Documents documents,
            Class<S> stateType,
            Clock clock,
            @Nullable Derived<S> derived) {
        this.database = database;
        this.collection =
                database.getCollection(name)
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.documents = documents;
        this.stateType = stateType;
        this.clock = clock;
        this.derived = derived;
    }

    /**
     * Creates the indexes: the relay's, and those on fields of the state by which lists are
     * filtered.
     */
    public void createIndexes(String... stateFields) {
        collection.createIndex(
                Indexes.ascending(UNPUBLISHED_SINCE), new IndexOptions().sparse(true));
        for (String field : stateFields) {
            collection.createIndex(Indexes.ascending(STATE + "." + field));
        }
    }

    /** For fields that few states have. */
    public void createSparseIndexes(String... stateFields) {
        for (String field : stateFields) {
            collection.createIndex(
                    Indexes.ascending(STATE + "." + field), new IndexOptions().sparse(true));
        }
    }

    /** On a part of what is derived from the state. */
    public void createDerivedIndex(String part) {
        if (derived == null) {
            throw new IllegalStateException("nothing is derived for " + collection.getNamespace());
        }
        collection.createIndex(Indexes.ascending(derived.field() + "." + part));
    }

    @Override
    public Map<String, Aggregate<S>> find(Collection<String> subjects) {
        Map<String, Aggregate<S>> found = new HashMap<>();
        for (Document each :
                collection
                        .find(in("_id", subjects))
                        .projection(include(VERSION, STATE, EVENTS, PUBLISHED))) {
            Aggregate<S> aggregate = read(each);
            found.put(aggregate.subject(), aggregate);
        }
        return found;
    }

    @Override
    public boolean append(
            String subject, @Nullable Aggregate<S> before, S after, List<Recorded> added) {
        List<Document> events = added.stream().map(RecordedDocuments::write).toList();
        Date now = Date.from(clock.instant());
        int version = added.getLast().sequence();
        if (before == null) {
            Document document =
                    new Document("_id", subject)
                            .append(VERSION, version)
                            .append(STATE, documents.write(after))
                            .append(EVENTS, events)
                            .append(PUBLISHED, 0)
                            .append(UNPUBLISHED_SINCE, now);
            if (derived != null) {
                document.append(derived.field(), derived.of().apply(subject, after));
            }
            return insert(document);
        }
        List<Bson> changes =
                new ArrayList<>(
                        List.of(
                                pushEach(EVENTS, events),
                                set(STATE, documents.write(after)),
                                set(VERSION, version),
                                min(UNPUBLISHED_SINCE, now)));
        if (derived != null) {
            changes.addAll(derived.change(subject, before.state(), after));
        }
        return collection
                        .updateOne(
                                and(eq("_id", subject), eq(VERSION, before.version())),
                                combine(changes))
                        .getMatchedCount()
                == 1;
    }

    private boolean insert(Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public List<Unpublished> unpublished(Instant before, int most) {
        List<String> waiting = new ArrayList<>();
        for (Document each :
                collection
                        .find(exists(UNPUBLISHED_SINCE))
                        .projection(include(UNPUBLISHED_SINCE))
                        .limit(most)) {
            if (each.getDate(UNPUBLISHED_SINCE).toInstant().isBefore(before)) {
                waiting.add(each.getString("_id"));
            }
        }
        return find(waiting).values().stream()
                .map(each -> new Unpublished(each.subject(), each.published(), each.events()))
                .toList();
    }

    @Override
    public long size() {
        return count(exists(UNPUBLISHED_SINCE));
    }

    @Override
    public @Nullable Instant oldest() {
        Document oldest =
                collection
                        .find(exists(UNPUBLISHED_SINCE))
                        .projection(include(UNPUBLISHED_SINCE))
                        .sort(Indexes.ascending(UNPUBLISHED_SINCE))
                        .first();
        return oldest == null ? null : oldest.getDate(UNPUBLISHED_SINCE).toInstant();
    }

    /**
     * Only where nothing newer was stored meanwhile; otherwise the newer event's publication will
     * say so. Repeating a publication is harmless, forgetting one is not.
     */
    @Override
    public void published(Map<String, Integer> sequences) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        sequences.forEach((subject, sequence) ->
                updates.add(
                        new UpdateOneModel<>(
                                and(eq("_id", subject), eq(VERSION, sequence)),
                                combine(set(PUBLISHED, sequence), unset(UNPUBLISHED_SINCE)))));
        collection.bulkWrite(updates, new BulkWriteOptions().ordered(false));
    }

    /** The states of a list: the ledgers stay where they are. */
    public List<Listed<S>> list(Bson filter, Bson sort, long offset, int size) {
        List<Listed<S>> listed = new ArrayList<>();
        for (Document each :
                collection
                        .find(filter)
                        .projection(include(VERSION, STATE))
                        .sort(sort)
                        .skip((int) offset)
                        .limit(size)) {
            listed.add(listed(each));
        }
        return listed;
    }

    /**
     * All of a list, one after another: at no time more than some hundreds of them are here. The
     * store may look through and sort all of them before it gives the first, hence more patience
     * than elsewhere. To be closed, which ends the work in the store too.
     */
    public MongoCursor<Listed<S>> walk(Bson filter, Bson sort) {
        return collection
                .withTimeout(WholeList.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .find(filter)
                .timeoutMode(TimeoutMode.ITERATION)
                .projection(include(VERSION, STATE))
                .sort(sort)
                .allowDiskUse(true)
                .batchSize(BATCH)
                .map(this::listed)
                .cursor();
    }

    private Listed<S> listed(Document document) {
        return new Listed<>(
                document.getString("_id"),
                document.getInteger(VERSION),
                documents.read(document.get(STATE, Document.class), stateType));
    }

    /**
     * Works out what is derived for the documents that lack it.
     *
     * @return how many did
     */
    public int derive() {
        return derived == null ? 0 : derived.fill(collection, this::listed);
    }

    /** Whether a list is longer than that; nothing is looked through where none can be. */
    public boolean isLongerThan(long most, Bson filter) {
        return collection.estimatedDocumentCount() > most && countTo(most + 1, filter) > most;
    }

    public long count(Bson filter) {
        return countTo(0, filter);
    }

    /**
     * Counts no further than that, since the store may have to read what it counts. By the command
     * of that name: what the driver does instead is an aggregation, for which the embedded store
     * reads every document.
     *
     * @param most 0 for all
     */
    public long countTo(long most, Bson filter) {
        Document counted =
                database.runCommand(
                        new Document("count", collection.getNamespace().getCollectionName())
                                .append(
                                        "query",
                                        filter.toBsonDocument(
                                                Document.class, collection.getCodecRegistry()))
                                .append("limit", most));
        return counted.get("n", Number.class).longValue();
    }

    /**
     * Writes again the states that lack any of these fields, because they were stored before there
     * were such. One that is changed meanwhile has them by then.
     */
    public void restate(String... fields) {
        List<Bson> lacking =
                Arrays.stream(fields).map(field -> exists(STATE + "." + field, false)).toList();
        for (Document each : collection.find(or(lacking)).projection(include(VERSION, STATE))) {
            S state = documents.read(each.get(STATE, Document.class), stateType);
            collection.updateOne(
                    and(eq("_id", each.getString("_id")), eq(VERSION, each.getInteger(VERSION))),
                    set(STATE, documents.write(state)));
        }
    }

    /** An aggregate without its ledger. */
    public record Listed<S>(String subject, int version, S state) {}

    private Aggregate<S> read(Document document) {
        return new Aggregate<>(
                document.getString("_id"),
                document.getInteger(VERSION),
                document.getInteger(PUBLISHED),
                documents.read(document.get(STATE, Document.class), stateType),
                document.getList(EVENTS, Document.class).stream()
                        .map(RecordedDocuments::read)
                        .toList());
    }
}
