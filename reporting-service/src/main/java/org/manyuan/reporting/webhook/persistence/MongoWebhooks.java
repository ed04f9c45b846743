package org.manyuan.reporting.webhook.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bson.Document;
import org.manyuan.reporting.alert.AlertKind;
import org.manyuan.reporting.webhook.Webhook;
import org.manyuan.reporting.webhook.WebhookState;
import org.manyuan.reporting.webhook.Webhooks;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** Documents {@code {_id, version, url, secret, kinds, jurisdiction, state, createdBy, …}}. */
@Component
final class MongoWebhooks implements Webhooks {

    private final MongoCollection<Document> webhooks;

    MongoWebhooks(MongoDatabaseFactory databases) {
        this.webhooks =
                databases
                        .getMongoDatabase()
                        .getCollection("webhooks")
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    @Override
    public List<Webhook> all() {
        List<Webhook> all = new ArrayList<>();
        webhooks.find().sort(ascending("createdAt", "_id")).map(MongoWebhooks::read).into(all);
        return all;
    }

    @Override
    public Optional<Webhook> find(String webhookId) {
        return Optional.ofNullable(webhooks.find(eq("_id", webhookId)).first())
                .map(MongoWebhooks::read);
    }

    @Override
    public void add(Webhook webhook) {
        webhooks.insertOne(write(webhook));
    }

    @Override
    public boolean replace(Webhook next) {
        return webhooks.replaceOne(
                                and(eq("_id", next.webhookId()), eq("version", next.version() - 1)),
                                write(next))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void remove(String webhookId) {
        webhooks.deleteOne(eq("_id", webhookId));
    }

    private static Document write(Webhook webhook) {
        return new Document("_id", webhook.webhookId())
                .append("version", webhook.version())
                .append("url", webhook.url())
                .append("secret", webhook.secret())
                .append("kinds", webhook.kinds().stream().map(AlertKind::name).sorted().toList())
                .append("jurisdiction", webhook.jurisdiction())
                .append("state", webhook.state().name())
                .append("createdBy", webhook.createdBy())
                .append("createdAt", Date.from(webhook.createdAt()));
    }

    private static Webhook read(Document document) {
        return new Webhook(
                document.getString("_id"),
                document.getInteger("version"),
                document.getString("url"),
                document.getString("secret"),
                document.getList("kinds", String.class).stream()
                        .map(AlertKind::valueOf)
                        .collect(Collectors.toSet()),
                document.getList("jurisdiction", String.class),
                WebhookState.valueOf(document.getString("state")),
                document.getString("createdBy"),
                document.getDate("createdAt").toInstant());
    }
}
