package org.manyuan.investment.suggestion.persistence;

import org.manyuan.investment.suggestion.Dismissal;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prepares the collection of the dismissals. */
@Configuration(proxyBeanMethods = false)
class DismissalStore {

    @Bean
    StoreSetup dismissalSetup(MongoAggregates<Dismissal> dismissals) {
        return new StoreSetup("suggestionDismissals", dismissals::createIndexes);
    }
}
