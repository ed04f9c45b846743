package org.manyuan.reporting.correction.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.manyuan.contracts.project.Stage;
import org.manyuan.reporting.correction.Correction;
import org.manyuan.reporting.correction.Corrections;

/** Documents {@code {_id: project/sequence/stage, …}}: learned again they are the same. */
public final class MongoCorrections implements Corrections {

    private final MongoCollection<Document> corrections;

    public MongoCorrections(MongoDatabase database) {
        this.corrections =
                database.getCollection("corrections")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    public void createIndexes() {
        corrections.createIndex(Indexes.ascending("year"));
    }

    @Override
    public void learn(List<Correction> learned) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Correction each : learned) {
            String id = each.projectId() + "/" + each.sequence() + "/" + each.stage();
            writes.add(
                    new ReplaceOneModel<>(
                            eq("_id", id),
                            new Document("_id", id)
                                    .append("projectId", each.projectId())
                                    .append("sequence", each.sequence())
                                    .append("stage", each.stage().name())
                                    .append("from", each.from().toString())
                                    .append("to", each.to().toString())
                                    .append("year", each.to().getYear())
                                    .append("recordedAt", each.recordedAt()),
                            new ReplaceOptions().upsert(true)));
        }
        if (!writes.isEmpty()) {
            corrections.bulkWrite(writes);
        }
    }

    @Override
    public List<Correction> into(int year) {
        List<Correction> found = new ArrayList<>();
        for (Document each : corrections.find(eq("year", year))) {
            found.add(
                    new Correction(
                            each.getString("projectId"),
                            each.get("sequence", Number.class).longValue(),
                            Stage.valueOf(each.getString("stage")),
                            LocalDate.parse(each.getString("from")),
                            LocalDate.parse(each.getString("to")),
                            each.getString("recordedAt")));
        }
        return found;
    }
}
