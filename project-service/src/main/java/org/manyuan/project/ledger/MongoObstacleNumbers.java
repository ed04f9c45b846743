package org.manyuan.project.ledger;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.inc;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import org.bson.Document;

/** One counter document per zone and year. */
final class MongoObstacleNumbers implements ObstacleNumbers {

    private final MongoCollection<Document> counters;

    MongoObstacleNumbers(MongoDatabase database) {
        this.counters =
                database.getCollection("obstacleNumbers")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public String next(String zoneId, int year) {
        String series = zoneId + "-" + year;
        Document counter =
                counters.findOneAndUpdate(
                        eq("_id", series),
                        inc("last", 1),
                        new FindOneAndUpdateOptions()
                                .upsert(true)
                                .returnDocument(ReturnDocument.AFTER));
        if (counter == null) {
            throw new IllegalStateException("the store gave no counter for " + series);
        }
        return series + "-" + counter.getInteger("last");
    }
}
