package org.manyuan.bench.intake;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bson.Document;
import org.manyuan.bench.measure.Senders.Sender;
import org.manyuan.bench.product.Stories;
import org.manyuan.local.EmbeddedStore;

/** A fresh store, and writers that do nothing but the compare-and-set each event needs. */
final class PlainStore implements AutoCloseable {

    private final Stories stories;
    private final EmbeddedStore store = EmbeddedStore.temporary();
    private final MongoClient client = MongoClients.create(store.uri("bench"));
    private final MongoCollection<Document> projects =
            client.getDatabase("bench")
                    .getCollection("projects")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));

    PlainStore(Stories stories) {
        this.stories = stories;
    }

    List<Sender> writers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    Stories.Reader reader = stories.reader();
                    return (Sender) () -> write(reader.next());
                })
                .toList();
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }

    /** A story has one event of each type, so the type says which version it makes. */
    private int write(Map<String, Object> event) {
        String subject = String.valueOf(event.get("subject"));
        Document line = new Document(event);
        switch (String.valueOf(event.get("type"))) {
            case "org.manyuan.project.registered.v1" ->
                    projects.insertOne(
                            new Document("_id", subject)
                                    .append("version", 1)
                                    .append("events", List.of(line)));
            case "org.manyuan.project.signed.v1" -> append(subject, 1, line);
            case "org.manyuan.project.construction-started.v1" -> append(subject, 2, line);
            default -> append(subject, 3, line);
        }
        return 1;
    }

    private void append(String subject, int version, Document line) {
        long matched =
                projects.updateOne(
                                Filters.and(
                                        Filters.eq("_id", subject), Filters.eq("version", version)),
                                Updates.combine(
                                        Updates.push("events", line),
                                        Updates.set("version", version + 1)))
                        .getMatchedCount();
        if (matched != 1) {
            throw new IllegalStateException(subject + " is not at version " + version);
        }
    }
}
