package org.manyuan.reporting.alert.watch.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.manyuan.reporting.alert.watch.Seen;
import org.manyuan.reporting.alert.watch.SweepMarks;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** One document: {@code {_id, day, at, upTo: [{source, partition, next}]}}. */
@Component
final class MongoSweepMarks implements SweepMarks {

    private static final String ID = "alerts";

    private final MongoCollection<Document> marks;

    MongoSweepMarks(MongoDatabaseFactory databases) {
        this.marks =
                databases
                        .getMongoDatabase()
                        .getCollection("sweepMarks")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public Optional<Mark> last() {
        return Optional.ofNullable(marks.find(eq("_id", ID)).first()).map(MongoSweepMarks::read);
    }

    private static Mark read(Document document) {
        Map<String, Map<Integer, Long>> upTo = new TreeMap<>();
        for (Document each : document.getList("upTo", Document.class)) {
            upTo.computeIfAbsent(each.getString("source"), _ -> new TreeMap<>())
                    .put(each.getInteger("partition"), each.get("next", Number.class).longValue());
        }
        return new Mark(
                new Seen(LocalDate.parse(document.getString("day")), upTo),
                document.getDate("at").toInstant());
    }

    @Override
    public void put(Mark mark) {
        List<Document> upTo = new ArrayList<>();
        mark.seen()
                .upTo()
                .forEach((source, offsets) ->
                        offsets.forEach((partition, next) ->
                                upTo.add(
                                        new Document("source", source)
                                                .append("partition", partition)
                                                .append("next", next))));
        marks.replaceOne(
                eq("_id", ID),
                new Document("_id", ID)
                        .append("day", mark.seen().day().toString())
                        .append("at", Date.from(mark.at()))
                        .append("upTo", upTo),
                new ReplaceOptions().upsert(true));
    }
}
