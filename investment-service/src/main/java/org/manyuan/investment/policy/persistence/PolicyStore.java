package org.manyuan.investment.policy.persistence;

import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prepares the collection of the policies. */
@Configuration(proxyBeanMethods = false)
class PolicyStore {

    @Bean
    StoreSetup policySetup(MongoAggregates<InvestmentPolicy> policies) {
        return new StoreSetup(
                "investmentPolicies",
                () -> policies.createIndexes("status", "content.keeper.scope"));
    }
}
