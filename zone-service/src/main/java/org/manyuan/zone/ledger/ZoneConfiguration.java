package org.manyuan.zone.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.MongoTurn;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.zone.plan.ledger.Plans;
import org.manyuan.zone.registry.Divisions;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand;
import org.manyuan.zone.registry.ZoneCommandReader;
import org.manyuan.zone.registry.ZoneRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** Puts zones together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class ZoneConfiguration {

    private static final String AGGREGATE = "zone";

    @Bean
    MongoDatabase database(MongoDatabaseFactory databases) {
        return databases.getMongoDatabase();
    }

    @Bean
    ZoneCommandReader zoneCommandReader(Divisions divisions) {
        return new ZoneCommandReader(divisions);
    }

    @Bean
    MongoAggregates<Zone> zones(MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(database, "zones", documents, Zone.class, clock);
    }

    @Bean
    Relay zoneRelay(Relays relays, MongoAggregates<Zone> zones) {
        return relays.relay(Topics.ZONES, AGGREGATE, URI.create("urn:manyuan:zone-service"), zones);
    }

    @Bean
    ZoneCommands zoneCommands(
            MongoDatabase database,
            MongoAggregates<Zone> zones,
            Relay zoneRelay,
            Divisions divisions,
            Plans plans,
            JsonMapper json,
            Clock clock) {
        Commands<Zone, ZoneCommand> commands =
                new Commands<>(
                        new ZoneLedgerRules(
                                new ZoneRules(
                                        divisions, day -> plans.inForce().rulesOn(day), clock),
                                zones),
                        zones,
                        new MongoClaims(database, "zoneClaims", clock),
                        zoneRelay,
                        FlatParticulars.in(json),
                        clock);
        return new ZoneCommands(commands, new MongoTurn(database, "integration", clock));
    }
}
