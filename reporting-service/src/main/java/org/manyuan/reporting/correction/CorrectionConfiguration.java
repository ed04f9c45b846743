package org.manyuan.reporting.correction;

import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.reporting.correction.persistence.MongoCorrections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class CorrectionConfiguration {

    @Bean
    MongoCorrections corrections(MongoDatabaseFactory databases) {
        return new MongoCorrections(databases.getMongoDatabase());
    }

    @Bean
    StoreSetup correctionsIndexes(MongoCorrections corrections) {
        return new StoreSetup("corrections", corrections::createIndexes);
    }
}
