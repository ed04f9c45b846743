package org.manyuan.investment.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.investment.disposal.CaseRules;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.platform.ledger.web.CloudEventEndpoint;
import org.manyuan.platform.ledger.web.CommandEndpoint;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.zones.ZoneDirectory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** Puts disposal cases together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class CaseConfiguration {

    private static final String LOCATION = "/api/disposal-cases/";

    @Bean
    MongoDatabase database(MongoDatabaseFactory databases) {
        return databases.getMongoDatabase();
    }

    @Bean
    MongoAggregates<DisposalCase> cases(MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(
                database, "disposalCases", documents, DisposalCase.class, clock);
    }

    @Bean
    StoreSetup caseIndexes(MongoAggregates<DisposalCase> cases) {
        return new StoreSetup("disposalCases", () -> cases.createIndexes("zoneId", "kind"));
    }

    @Bean
    Relay caseRelay(Relays relays, MongoAggregates<DisposalCase> cases) {
        return relays.relay(
                Topics.INVESTMENTS,
                CaseLifecycle.AGGREGATE,
                URI.create("urn:manyuan:investment-service"),
                cases);
    }

    @Bean
    Intake<DisposalCase, DisposalEvent> caseIntake(
            MongoDatabase database,
            MongoAggregates<DisposalCase> cases,
            Relay caseRelay,
            ZoneDirectory zones,
            JsonMapper json,
            Clock clock) {
        return new Intake<>(
                new CaseLifecycle(new CaseRules(clock)),
                cases,
                new MongoClaims(database, "disposalCaseClaims", clock),
                caseRelay,
                zones,
                json,
                clock);
    }

    @Bean
    CloudEventEndpoint caseEvents(
            Intake<DisposalCase, DisposalEvent> intake, ProblemResponses problems, Clock clock) {
        return new CloudEventEndpoint(intake, problems, clock, LOCATION);
    }

    @Bean
    CommandEndpoint caseCommands(
            Intake<DisposalCase, DisposalEvent> intake, ProblemResponses problems) {
        return new CommandEndpoint(intake, problems, LOCATION);
    }
}
