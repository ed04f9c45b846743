package org.manyuan.reporting.drilldown.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.drilldown.KnownFacts;

/** Documents {@code {_id: topic/subject, topic, subject, zoneId, sequence, facts}}. */
public final class MongoKnownFacts implements KnownFacts {

    private final MongoCollection<Document> facts;
    private final MongoCollection<Document> positions;

    public MongoKnownFacts(MongoDatabase database) {
        WriteConcern durable = WriteConcern.MAJORITY.withJournal(true);
        this.facts = database.getCollection("facts").withWriteConcern(durable);
        this.positions = database.getCollection("factsPositions").withWriteConcern(durable);
    }

    public void createIndexes() {
        facts.createIndex(Indexes.ascending("zoneId"));
        facts.createIndex(Indexes.ascending("topic"));
    }

    @Override
    public void learn(List<SubjectFacts> learned, Map<TopicPosition, Long> nextOffsets) {
        if (!learned.isEmpty()) {
            write(learned);
        }
        List<WriteModel<Document>> updates = new ArrayList<>();
        nextOffsets.forEach((position, next) ->
                updates.add(
                        new UpdateOneModel<>(
                                eq("_id", position.topic() + "/" + position.partition()),
                                combine(
                                        set("topic", position.topic()),
                                        set("partition", position.partition()),
                                        max("next", next)),
                                new UpdateOptions().upsert(true))));
        if (!updates.isEmpty()) {
            positions.bulkWrite(updates);
        }
    }

    private void write(List<SubjectFacts> learned) {
        List<WriteModel<Document>> updates = new ArrayList<>();
        for (SubjectFacts each : learned) {
            updates.add(
                    new UpdateOneModel<>(
                            and(
                                    eq("_id", each.topic() + "/" + each.subject()),
                                    lt("sequence", each.sequence())),
                            combine(
                                    set("topic", each.topic()),
                                    set("subject", each.subject()),
                                    set("zoneId", each.zoneId()),
                                    set("sequence", each.sequence()),
                                    set("facts", new Binary(each.facts()))),
                            new UpdateOptions().upsert(true)));
        }
        try {
            facts.bulkWrite(updates, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException failure) {
            // where newer facts are known the filter finds nothing, and the insert meets the id
            if (failure.getWriteConcernError() != null
                    || failure.getWriteErrors().stream()
                            .anyMatch(
                                    error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw failure;
            }
        }
    }

    @Override
    public void forEach(
            String topic, @Nullable Collection<String> zoneIds, Consumer<SubjectFacts> consumer) {
        Bson filter =
                zoneIds == null
                        ? eq("topic", topic)
                        : and(in("zoneId", zoneIds), eq("topic", topic));
        for (Document each : facts.find(filter)) {
            consumer.accept(read(topic, each));
        }
    }

    @Override
    public @Nullable SubjectFacts find(String topic, String subject) {
        Document found = facts.find(eq("_id", topic + "/" + subject)).first();
        return found == null ? null : read(topic, found);
    }

    private static SubjectFacts read(String topic, Document document) {
        return new SubjectFacts(
                topic,
                document.getString("subject"),
                document.getString("zoneId"),
                document.get("sequence", Number.class).longValue(),
                document.get("facts", Binary.class).getData());
    }

    @Override
    public Map<String, Map<Integer, Long>> upTo() {
        Map<String, Map<Integer, Long>> upTo = new TreeMap<>();
        for (Document each : positions.find()) {
            upTo.computeIfAbsent(each.getString("topic"), none -> new TreeMap<>())
                    .put(each.getInteger("partition"), each.get("next", Number.class).longValue());
        }
        return upTo;
    }
}
