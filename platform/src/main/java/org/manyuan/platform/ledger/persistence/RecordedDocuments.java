package org.manyuan.platform.ledger.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Recorded;

/** The lines of a ledger as BSON documents. */
final class RecordedDocuments {

    private RecordedDocuments() {}

    static Document write(Recorded event) {
        Document document =
                new Document("sequence", event.sequence())
                        .append("type", event.type())
                        .append("source", event.key().source())
                        .append("eventId", event.key().id())
                        .append("occurredOn", event.occurredOn().toString())
                        .append("recordedAt", Date.from(event.recordedAt()))
                        .append("recordedBy", event.recordedBy())
                        .append("data", event.data())
                        .append("digest", event.digest())
                        .append("zoneId", event.zoneId())
                        .append("stage", event.stage())
                        .append("facts", new Binary(event.facts()));
        if (event.time() != null) {
            document.append("time", Date.from(event.time()));
        }
        return document;
    }

    static Recorded read(Document document) {
        return new Recorded(
                document.getInteger("sequence"),
                document.getString("type"),
                new EventKey(document.getString("source"), document.getString("eventId")),
                LocalDate.parse(document.getString("occurredOn")),
                document.getDate("recordedAt").toInstant(),
                document.getString("recordedBy"),
                instant(document.getDate("time")),
                document.getString("data"),
                document.getString("digest"),
                document.getString("zoneId"),
                document.getString("stage"),
                document.get("facts", Binary.class).getData());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
