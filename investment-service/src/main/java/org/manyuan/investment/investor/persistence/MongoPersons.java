package org.manyuan.investment.investor.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Person;
import org.manyuan.investment.investor.PhoneNumber;
import org.manyuan.investment.investor.ledger.Persons;

/** Persons as documents {@code {_id, contactId, name, phone, at}}. */
final class MongoPersons implements Persons {

    private static final String CONTACT = "contactId";

    /** No command takes as long as this from putting a person down to referring to it. */
    private static final Duration IN_FLIGHT = Duration.ofHours(1);

    private final MongoCollection<Document> collection;
    private final Clock clock;

    MongoPersons(MongoDatabase database, Clock clock) {
        this.collection =
                database.getCollection("investorPersons")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
    }

    @Override
    public String keep(String contactId, Person person) {
        String personId = UUID.randomUUID().toString();
        Document document =
                new Document("_id", personId)
                        .append(CONTACT, contactId)
                        .append("name", person.name())
                        .append("at", Date.from(clock.instant()));
        PhoneNumber phone = person.phone();
        if (phone != null) {
            document.append("phone", phone.number());
        }
        collection.insertOne(document);
        return personId;
    }

    @Override
    public Map<String, Person> find(Collection<String> personIds) {
        Map<String, Person> found = new HashMap<>();
        if (!personIds.isEmpty()) {
            for (Document each : collection.find(in("_id", personIds))) {
                String phone = each.getString("phone");
                found.put(
                        each.getString("_id"),
                        new Person(
                                each.getString("name"),
                                phone == null ? null : new PhoneNumber(phone)));
            }
        }
        return found;
    }

    @Override
    public void erase(String personId) {
        collection.deleteOne(eq("_id", personId));
    }

    @Override
    public void eraseOthers(String contactId, @Nullable String personId) {
        collection.deleteMany(
                personId == null
                        ? eq(CONTACT, contactId)
                        : and(eq(CONTACT, contactId), ne("_id", personId)));
    }

    void createIndexes() {
        collection.createIndex(Indexes.ascending(CONTACT));
    }

    /** Erases what a crash left behind: persons to whom no contact refers. */
    void eraseForgotten(Predicate<String> isReferredTo) {
        Instant before = clock.instant().minus(IN_FLIGHT);
        for (Document each : collection.find()) {
            String personId = each.getString("_id");
            if (each.getDate("at").toInstant().isBefore(before) && !isReferredTo.test(personId)) {
                erase(personId);
            }
        }
    }
}
