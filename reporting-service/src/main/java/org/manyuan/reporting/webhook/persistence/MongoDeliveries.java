package org.manyuan.reporting.webhook.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.webhook.Deliveries;
import org.manyuan.reporting.webhook.Delivery;
import org.manyuan.reporting.webhook.Delivery.Attempt;
import org.manyuan.reporting.webhook.DeliveryState;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * Documents as {@link DeliveryDocuments} has them; a claim is a compare-and-set on {@code dueAt}.
 */
@Component
public final class MongoDeliveries implements Deliveries {

    private static final String ID = "_id";
    private static final String WEBHOOK = "webhookId";
    private static final String STATE = "state";
    private static final String DUE = "dueAt";
    private static final String SINCE = "since";
    private static final String ENDED = "endedAt";
    private static final Bson IS_PENDING = eq(STATE, DeliveryState.PENDING.name());

    private final MongoCollection<Document> deliveries;

    MongoDeliveries(MongoDatabaseFactory databases) {
        this.deliveries =
                databases
                        .getMongoDatabase()
                        .getCollection("webhookDeliveries")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    public void createIndexes() {
        deliveries.createIndex(Indexes.ascending(WEBHOOK, STATE));
        deliveries.createIndex(Indexes.ascending(STATE, ENDED));
    }

    @Override
    public void add(List<Delivery> added) {
        List<Document> documents = added.stream().map(DeliveryDocuments::write).toList();
        int from = 0;
        while (from < documents.size()) {
            try {
                deliveries.insertMany(documents.subList(from, documents.size()));
                return;
            } catch (MongoBulkWriteException failure) {
                // in order: it ended at the first that was there already
                if (failure.getWriteConcernError() != null
                        || failure.getWriteErrors().stream()
                                .anyMatch(each ->
                                        each.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                    throw failure;
                }
                from += failure.getWriteErrors().getFirst().getIndex() + 1;
            }
        }
    }

    @Override
    public List<Waiting> waiting(String webhookId, int most) {
        List<Waiting> waiting = new ArrayList<>();
        for (Document each :
                deliveries
                        .find(and(eq(WEBHOOK, webhookId), IS_PENDING))
                        .projection(include("alertId", "sequence", DUE))
                        .sort(ascending(SINCE))
                        .limit(most)) {
            waiting.add(
                    new Waiting(
                            each.getString(ID),
                            each.getString("alertId"),
                            each.getInteger("sequence"),
                            each.getDate(DUE).toInstant()));
        }
        return waiting;
    }

    @Override
    public Optional<Delivery> find(String deliveryId) {
        return Optional.ofNullable(deliveries.find(eq(ID, deliveryId)).first())
                .map(DeliveryDocuments::read);
    }

    @Override
    public @Nullable Delivery claim(Waiting waiting, Instant until) {
        Document claimed =
                deliveries.findOneAndUpdate(
                        and(
                                eq(ID, waiting.deliveryId()),
                                IS_PENDING,
                                eq(DUE, Date.from(waiting.dueAt()))),
                        combine(set(DUE, Date.from(until)), inc("tried", 1)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return claimed == null ? null : DeliveryDocuments.read(claimed);
    }

    @Override
    public void delivered(String deliveryId, Attempt attempt) {
        deliveries.updateOne(
                eq(ID, deliveryId),
                combine(ended(DeliveryState.DELIVERED, attempt), note(attempt)));
    }

    @Override
    public void failed(Delivery claimed, Attempt attempt, Instant dueAt) {
        deliveries.updateOne(
                and(eq(ID, claimed.deliveryId()), IS_PENDING, eq(DUE, Date.from(claimed.dueAt()))),
                combine(set(DUE, Date.from(dueAt)), note(attempt)));
    }

    @Override
    public void dead(String deliveryId, Attempt attempt) {
        deliveries.updateOne(
                and(eq(ID, deliveryId), IS_PENDING),
                combine(ended(DeliveryState.DEAD, attempt), note(attempt)));
    }

    @Override
    public void abandon(String webhookId, Attempt reason) {
        deliveries.updateMany(
                and(eq(WEBHOOK, webhookId), IS_PENDING),
                combine(ended(DeliveryState.DEAD, reason), note(reason)));
    }

    private static Bson ended(DeliveryState state, Attempt last) {
        return combine(set(STATE, state.name()), set(ENDED, Date.from(last.at())));
    }

    private static Bson note(Attempt attempt) {
        return push("attempts", DeliveryDocuments.write(attempt));
    }

    @Override
    public boolean revive(String deliveryId, Instant now) {
        return deliveries
                        .updateOne(
                                and(eq(ID, deliveryId), eq(STATE, DeliveryState.DEAD.name())),
                                combine(
                                        set(STATE, DeliveryState.PENDING.name()),
                                        set("tried", 0),
                                        set(SINCE, Date.from(now)),
                                        set(DUE, Date.from(now)),
                                        unset(ENDED)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public List<Delivery> list(
            String webhookId, @Nullable DeliveryState state, long offset, int size) {
        List<Delivery> listed = new ArrayList<>();
        deliveries
                .find(filter(webhookId, state))
                .sort(orderBy(descending(SINCE), ascending(ID)))
                .skip((int) offset)
                .limit(size)
                .map(DeliveryDocuments::read)
                .into(listed);
        return listed;
    }

    @Override
    public long count(String webhookId, @Nullable DeliveryState state) {
        return deliveries.countDocuments(filter(webhookId, state));
    }

    private static Bson filter(String webhookId, @Nullable DeliveryState state) {
        Bson ofWebhook = eq(WEBHOOK, webhookId);
        return state == null ? ofWebhook : and(ofWebhook, eq(STATE, state.name()));
    }

    @Override
    public void removeOf(String webhookId) {
        deliveries.deleteMany(eq(WEBHOOK, webhookId));
    }

    @Override
    public void forget(DeliveryState state, Instant before) {
        deliveries.deleteMany(and(eq(STATE, state.name()), lt(ENDED, Date.from(before))));
    }
}
