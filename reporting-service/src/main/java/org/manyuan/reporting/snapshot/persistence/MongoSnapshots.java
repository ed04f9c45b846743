package org.manyuan.reporting.snapshot.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.reporting.snapshot.CanonicalJson;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.Snapshots;

/**
 * Documents {@code {_id: position, id, period, year, request, json}} and {@code {_id: request/hash,
 * json}}, inserted only. The canonical JSON is kept as it was hashed; the fields beside it only
 * find it.
 */
public final class MongoSnapshots implements Snapshots {

    private static final Bson EVERYTHING = new Document();

    private final MongoCollection<Document> snapshots;
    private final MongoCollection<Document> texts;

    public MongoSnapshots(MongoDatabase database) {
        WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
        this.snapshots = database.getCollection("snapshots").withWriteConcern(durable);
        this.texts = database.getCollection("snapshotTexts").withWriteConcern(durable);
    }

    public void createIndexes() {
        snapshots.createIndex(Indexes.ascending("id"));
        snapshots.createIndex(Indexes.ascending("period"));
        snapshots.createIndex(Indexes.ascending("year"));
        snapshots.createIndex(Indexes.ascending("request"));
    }

    @Override
    public Optional<Snapshot> find(String id) {
        return one(eq("id", id));
    }

    @Override
    public Optional<Snapshot> last() {
        return Optional.ofNullable(snapshots.find().sort(Sorts.descending("_id")).first())
                .map(MongoSnapshots::snapshot);
    }

    @Override
    public Optional<Snapshot> at(long position) {
        return one(eq("_id", position));
    }

    @Override
    public Optional<Snapshot> ofRequest(String request) {
        return one(eq("request", request));
    }

    @Override
    public long count(String period) {
        return snapshots.countDocuments(eq("period", period));
    }

    @Override
    public Page<Snapshot> list(@Nullable String period, PageRequest page) {
        Bson filter = period == null ? EVERYTHING : eq("period", period);
        List<Snapshot> found = new ArrayList<>();
        for (Document each :
                snapshots
                        .find(filter)
                        .sort(Sorts.descending("_id"))
                        .skip((int) Math.min(page.offset(), Integer.MAX_VALUE))
                        .limit(page.size())) {
            found.add(snapshot(each));
        }
        return new Page<>(found, page.page(), page.size(), snapshots.countDocuments(filter));
    }

    @Override
    public List<Snapshot> ofYear(int year) {
        List<Snapshot> found = new ArrayList<>();
        for (Document each : snapshots.find(eq("year", year)).sort(Sorts.ascending("_id"))) {
            found.add(snapshot(each));
        }
        return found;
    }

    @Override
    public boolean add(Snapshot snapshot) {
        try {
            snapshots.insertOne(
                    new Document("_id", snapshot.position())
                            .append("id", snapshot.id())
                            .append("period", snapshot.period())
                            .append("year", snapshot.year())
                            .append("request", snapshot.request())
                            .append("json", CanonicalJson.of(snapshot)));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            return false;
        }
    }

    @Override
    public void keep(String request, Map<String, String> kept) {
        if (!kept.isEmpty()) {
            insert(
                    kept.entrySet().stream()
                            .map(each ->
                                    new Document("_id", key(request, each.getKey()))
                                            .append("json", each.getValue()))
                            .toList());
        }
    }

    private void insert(List<Document> batch) {
        try {
            texts.insertMany(batch, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            if (failure.getWriteConcernError() != null
                    || failure.getWriteErrors().stream()
                            .anyMatch(
                                    error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw failure;
            }
        }
    }

    @Override
    public Optional<String> text(Snapshot snapshot, String hash) {
        return Optional.ofNullable(texts.find(eq("_id", key(snapshot.request(), hash))).first())
                .map(found -> found.getString("json"));
    }

    private static String key(String request, String hash) {
        return request + "/" + hash;
    }

    private Optional<Snapshot> one(Bson filter) {
        return Optional.ofNullable(snapshots.find(filter).first()).map(MongoSnapshots::snapshot);
    }

    private static Snapshot snapshot(Document found) {
        return CanonicalJson.read(found.getString("json"), Snapshot.class);
    }
}
