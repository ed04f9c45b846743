package org.manyuan.reporting.drilldown;

import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.reporting.drilldown.persistence.MongoKnownFacts;
import org.manyuan.reporting.drilldown.persistence.MongoParkedReadings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class DrillDownConfiguration {

    @Bean
    MongoKnownFacts knownFacts(MongoDatabaseFactory databases) {
        return new MongoKnownFacts(databases.getMongoDatabase());
    }

    @Bean
    MongoParkedReadings parkedReadings(MongoDatabaseFactory databases) {
        return new MongoParkedReadings(databases.getMongoDatabase());
    }

    @Bean
    StoreSetup factsIndexes(MongoKnownFacts facts) {
        return new StoreSetup("facts", facts::createIndexes);
    }
}
