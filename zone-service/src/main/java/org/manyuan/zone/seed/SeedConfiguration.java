package org.manyuan.zone.seed;

import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.zone.ledger.ZoneCommands;
import org.manyuan.zone.registry.Divisions;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommandReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the product knows from the start. */
@Configuration(proxyBeanMethods = false)
class SeedConfiguration {

    @Bean
    Divisions divisions() {
        return ShippedZones.divisions();
    }

    @Bean
    StoreSetup zoneSeeding(
            Divisions divisions,
            ZoneCommandReader reader,
            ZoneCommands commands,
            MongoAggregates<Zone> zones) {
        return new StoreSetup("zones", new ZoneSeeding(divisions, reader, commands, zones));
    }
}
