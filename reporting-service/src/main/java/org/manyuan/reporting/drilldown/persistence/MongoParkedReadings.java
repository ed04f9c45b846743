package org.manyuan.reporting.drilldown.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.manyuan.reporting.drilldown.ParkedReadings;

/** Documents {@code {_id: topic/subject, offset}}. */
public final class MongoParkedReadings implements ParkedReadings {

    private final MongoCollection<Document> parked;

    public MongoParkedReadings(MongoDatabase database) {
        this.parked =
                database.getCollection("factsParked")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Map<String, Long> all() {
        Map<String, Long> offsets = new HashMap<>();
        for (Document each : parked.find()) {
            offsets.put(each.getString("_id"), each.get("offset", Number.class).longValue());
        }
        return offsets;
    }

    @Override
    public void park(String subjectKey, long offset) {
        parked.updateOne(
                eq("_id", subjectKey), set("offset", offset), new UpdateOptions().upsert(true));
    }

    @Override
    public void release(String subjectKey) {
        parked.deleteOne(eq("_id", subjectKey));
    }
}
