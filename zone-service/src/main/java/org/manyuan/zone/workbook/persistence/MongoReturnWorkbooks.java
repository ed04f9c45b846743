package org.manyuan.zone.workbook.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Optional;
import org.bson.Document;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.zone.workbook.ReturnWorkbook;
import org.manyuan.zone.workbook.ReturnWorkbooks;

/** One document a workbook: {@code {_id, workbook}}. */
public final class MongoReturnWorkbooks implements ReturnWorkbooks {

    private static final String WORKBOOK = "workbook";

    private final MongoCollection<Document> collection;
    private final Documents documents;

    public MongoReturnWorkbooks(MongoDatabase database, Documents documents) {
        this.collection =
                database.getCollection("returnWorkbooks")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.documents = documents;
    }

    @Override
    public boolean add(ReturnWorkbook workbook) {
        try {
            collection.insertOne(
                    new Document("_id", workbook.workbookId())
                            .append(WORKBOOK, documents.write(workbook)));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public Optional<ReturnWorkbook> find(String workbookId) {
        return Optional.ofNullable(collection.find(eq("_id", workbookId)).first())
                .map(found ->
                        documents.read(found.get(WORKBOOK, Document.class), ReturnWorkbook.class));
    }
}
