package org.manyuan.zone.plan.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.policy.PlanReader;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.InTurn;
import org.manyuan.platform.command.MongoTurn;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.zone.plan.PlanCommand;
import org.manyuan.zone.plan.PlanRules;
import org.manyuan.zone.plan.StoredPlan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts plans together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    private static final String AGGREGATE = "policy-plan";

    @Bean
    PlanTexts planTexts(Indicators indicators, JsonMapper json) {
        return new PlanTexts(new PlanReader(indicators), json);
    }

    @Bean
    MongoAggregates<StoredPlan> planAggregates(
            MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(database, "plans", documents, StoredPlan.class, clock);
    }

    @Bean
    Plans plans(MongoAggregates<StoredPlan> plans, PlanTexts texts) {
        return new Plans(plans, texts);
    }

    @Bean
    Relay planRelay(Relays relays, MongoAggregates<StoredPlan> plans) {
        return relays.relay(Topics.ZONES, AGGREGATE, URI.create("urn:manyuan:zone-service"), plans);
    }

    /** Whether two plans overlap cannot be told from one document. */
    @Bean
    InTurn<StoredPlan, PlanCommand> planCommands(
            MongoDatabase database,
            MongoAggregates<StoredPlan> aggregates,
            Plans plans,
            Relay planRelay,
            JsonMapper json,
            Clock clock) {
        return new InTurn<>(
                new Commands<>(
                        new PlanLedgerRules(new PlanRules(clock), plans, clock),
                        aggregates,
                        new MongoClaims(database, "planClaims", clock),
                        planRelay,
                        json,
                        clock),
                new MongoTurn(database, "plans", clock));
    }

    @Bean
    StoreSetup planSeeding(
            MongoAggregates<StoredPlan> aggregates,
            PlanTexts texts,
            InTurn<StoredPlan, PlanCommand> planCommands) {
        return new StoreSetup("plans", new PlanSeeding(aggregates, texts, planCommands));
    }
}
