package org.manyuan.investment.policy.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.investment.desk.Desk;
import org.manyuan.investment.desk.KeeperReach;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.PolicyCommand;
import org.manyuan.investment.policy.PolicyRules;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.attachment.Attachments;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.security.PublicPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts investment policies together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class PolicyLedgerConfiguration {

    private static final String AGGREGATE = "investment-policy";

    /** What is published is for everybody. */
    @Bean
    PublicPaths publicPolicies() {
        return new PublicPaths(List.of("/api/investment-policies/**"));
    }

    @Bean
    MongoAggregates<InvestmentPolicy> policyAggregates(
            MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(
                database, "investmentPolicies", documents, InvestmentPolicy.class, clock);
    }

    @Bean
    Relay policyRelay(Relays relays, MongoAggregates<InvestmentPolicy> policies) {
        return relays.relay(
                Topics.INVESTMENTS,
                AGGREGATE,
                URI.create("urn:manyuan:investment-service"),
                policies);
    }

    @Bean
    Desk<InvestmentPolicy, PolicyCommand> policyDesk(
            MongoDatabase database,
            MongoAggregates<InvestmentPolicy> policies,
            Relay policyRelay,
            Reach reach,
            JsonMapper json,
            Clock clock) {
        return new Desk<>(
                new Commands<>(
                        new PolicyLedgerRules(new PolicyRules(clock), new KeeperReach(reach)),
                        policies,
                        new MongoClaims(database, "investmentPolicyClaims", clock),
                        policyRelay,
                        json,
                        clock),
                reach);
    }

    @Bean
    PolicyFiles policyFiles(
            MongoDatabase database,
            PolicyBook book,
            Desk<InvestmentPolicy, PolicyCommand> desk,
            Clock clock) {
        return new PolicyFiles(book, desk, new Attachments(database, "policyFiles", clock));
    }
}
