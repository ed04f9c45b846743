package org.manyuan.investment.fulfilment.persistence;

import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prepares the collection of the promises. */
@Configuration(proxyBeanMethods = false)
class FulfilmentStore {

    @Bean
    StoreSetup fulfilmentSetup(MongoAggregates<Fulfilment> fulfilments) {
        return new StoreSetup(
                "policyFulfilments",
                () -> fulfilments.createIndexes("zoneId", "projectId", "policyId", "terms.dueOn"));
    }
}
