package org.manyuan.investment.fulfilment.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.investment.fulfilment.FulfilmentCommand;
import org.manyuan.investment.fulfilment.FulfilmentRules;
import org.manyuan.investment.policy.ledger.PolicyBook;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts the fulfilment of policies together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class FulfilmentConfiguration {

    private static final String AGGREGATE = "policy-fulfilment";

    @Bean
    MongoAggregates<Fulfilment> fulfilmentAggregates(
            MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(
                database, "policyFulfilments", documents, Fulfilment.class, clock);
    }

    @Bean
    Relay fulfilmentRelay(Relays relays, MongoAggregates<Fulfilment> fulfilments) {
        return relays.relay(
                Topics.INVESTMENTS,
                AGGREGATE,
                URI.create("urn:manyuan:investment-service"),
                fulfilments);
    }

    @Bean
    Desk<Fulfilment, FulfilmentCommand> fulfilmentDesk(
            MongoDatabase database,
            MongoAggregates<Fulfilment> fulfilments,
            VisibleProjects projects,
            PolicyBook policies,
            Relay fulfilmentRelay,
            Reach reach,
            JsonMapper json,
            Clock clock) {
        return new Desk<>(
                new Commands<>(
                        new FulfilmentLedgerRules(
                                new FulfilmentRules(clock), reach, projects, policies),
                        fulfilments,
                        new MongoClaims(database, "policyFulfilmentClaims", clock),
                        fulfilmentRelay,
                        json,
                        clock),
                reach);
    }
}
