package org.manyuan.platform.ledger.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Something that follows from the state and is kept beside it for the store alone, such as what a
 * search is served by: nobody reads it back.
 *
 * @param field the document's field for it
 * @param of works it out from the subject and its state
 */
public record Derived<S>(String field, BiFunction<String, S, Document> of) {

    private static final int BATCH = 500;

    /** What an update must set; nothing after most events, which spares its index the work too. */
    List<Bson> change(String subject, S before, S after) {
        Document now = of.apply(subject, after);
        return now.equals(of.apply(subject, before)) ? List.of() : List.of(set(field, now));
    }

    /**
     * Works it out for documents that were stored before there was such a thing. One that is
     * changed meanwhile is left to the next round.
     *
     * @return how many were found without
     */
    int fill(
            MongoCollection<Document> collection,
            Function<Document, MongoAggregates.Listed<S>> reader) {
        int found = 0;
        try (MongoCursor<Document> without =
                collection
                        .find(exists(field, false))
                        .projection(include("version", "state"))
                        .batchSize(BATCH)
                        .cursor()) {
            List<UpdateOneModel<Document>> updates = new ArrayList<>();
            while (without.hasNext()) {
                MongoAggregates.Listed<S> each = reader.apply(without.next());
                found++;
                updates.add(
                        new UpdateOneModel<>(
                                and(eq("_id", each.subject()), eq("version", each.version())),
                                set(field, of.apply(each.subject(), each.state()))));
                if (updates.size() == BATCH || !without.hasNext()) {
                    collection.bulkWrite(updates, new BulkWriteOptions().ordered(false));
                    updates.clear();
                }
            }
        }
        return found;
    }
}
