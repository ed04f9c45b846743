package org.manyuan.investment.investor.persistence;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.manyuan.investment.investor.Investor;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prepares the collections of the investors. */
@Configuration(proxyBeanMethods = false)
class InvestorStore {

    @Bean
    MongoPersons investorPersons(MongoDatabase database, Clock clock) {
        return new MongoPersons(database, clock);
    }

    @Bean
    StoreSetup investorSetup(MongoAggregates<Investor> investors, MongoPersons persons) {
        return new StoreSetup(
                "investors",
                () -> {
                    investors.createIndexes("profile.keeper.scope");
                    investors.createSparseIndexes("profile.creditCode", "followUpOn");
                    persons.createIndexes();
                    persons.eraseForgotten(personId ->
                            investors.count(eq("state.contacts.personId", personId)) > 0);
                });
    }
}
