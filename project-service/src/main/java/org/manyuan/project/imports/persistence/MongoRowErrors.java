package org.manyuan.project.imports.persistence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.io.IOException;
import java.util.List;
import org.bson.Document;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.project.imports.RowError;
import org.manyuan.project.imports.RowErrors;

/** One document a row in error: {@code {_id: <import>:<row>, importId, row, error}}. */
public final class MongoRowErrors implements RowErrors {

    private static final int BATCH = 500;

    private final MongoCollection<Document> collection;
    private final Documents documents;

    public MongoRowErrors(MongoDatabase database, Documents documents) {
        this.collection =
                database.getCollection("projectImportErrors")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.documents = documents;
    }

    public void createIndexes() {
        collection.createIndex(Indexes.ascending("importId", "row"));
    }

    @Override
    public void add(String importId, List<RowError> errors) {
        if (errors.isEmpty()) {
            return;
        }
        collection.bulkWrite(
                errors.stream()
                        .map(error -> {
                            String id = importId + ":" + error.row();
                            Document document =
                                    new Document("_id", id)
                                            .append("importId", importId)
                                            .append("row", error.row())
                                            .append("error", documents.write(error));
                            return new ReplaceOneModel<>(
                                    eq("_id", id), document, new ReplaceOptions().upsert(true));
                        })
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    @Override
    public void clear(String importId) {
        collection.deleteMany(eq("importId", importId));
    }

    @Override
    public void forEach(String importId, Sink sink) throws IOException {
        try (MongoCursor<Document> errors =
                collection
                        .find(eq("importId", importId))
                        .sort(ascending("importId", "row"))
                        .batchSize(BATCH)
                        .cursor()) {
            while (errors.hasNext()) {
                sink.accept(
                        documents.read(errors.next().get("error", Document.class), RowError.class));
            }
        }
    }
}
