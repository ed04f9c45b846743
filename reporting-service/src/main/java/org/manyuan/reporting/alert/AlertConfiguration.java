package org.manyuan.reporting.alert;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.ledger.Claims;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** Puts alerts together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    private static final String COLLECTION = "alerts";

    @Bean
    MongoAggregates<Alert> storedAlerts(
            MongoDatabaseFactory databases, Documents documents, Clock clock) {
        return new MongoAggregates<>(
                databases.getMongoDatabase(), COLLECTION, documents, Alert.class, clock);
    }

    @Bean
    StoreSetup alertIndexes(MongoAggregates<Alert> storedAlerts) {
        return new StoreSetup(COLLECTION, () -> storedAlerts.createIndexes("state", "scope"));
    }

    @Bean
    Relay alertRelay(Relays relays, MongoAggregates<Alert> storedAlerts) {
        return relays.relay(
                Topics.ALERTS, "alert", URI.create("urn:manyuan:reporting-service"), storedAlerts);
    }

    /** By people: a key of theirs must not be used for two alerts. */
    @Bean
    Commands<Alert, AlertCommand> alertCommands(
            MongoDatabaseFactory databases,
            MongoAggregates<Alert> storedAlerts,
            Relay alertRelay,
            AlertReach reach,
            JsonMapper json,
            Clock clock) {
        MongoDatabase database = databases.getMongoDatabase();
        return commands(
                new MongoClaims(database, "alertClaims", clock),
                storedAlerts,
                alertRelay,
                reach,
                json,
                clock);
    }

    /** By the sweeps: their keys name the alert, so none can be used for two. */
    @Bean
    Commands<Alert, AlertCommand> sweepCommands(
            MongoAggregates<Alert> storedAlerts,
            Relay alertRelay,
            AlertReach reach,
            JsonMapper json,
            Clock clock) {
        return commands(new UndisputedKeys(), storedAlerts, alertRelay, reach, json, clock);
    }

    private static Commands<Alert, AlertCommand> commands(
            Claims claims,
            MongoAggregates<Alert> alerts,
            Relay relay,
            AlertReach reach,
            JsonMapper json,
            Clock clock) {
        return new Commands<>(new AlertRules(reach, clock), alerts, claims, relay, json, clock);
    }
}
