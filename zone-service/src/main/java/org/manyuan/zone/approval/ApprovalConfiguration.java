package org.manyuan.zone.approval;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import org.manyuan.contracts.policy.Workflows;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.attachment.Attachments;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.InTurn;
import org.manyuan.platform.command.MongoTurn;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationCommand;
import org.manyuan.zone.application.ApplicationRules;
import org.manyuan.zone.application.ClauseCheck;
import org.manyuan.zone.eligibility.Eligibility;
import org.manyuan.zone.ledger.ZoneCommands;
import org.manyuan.zone.plan.ledger.Plans;
import org.manyuan.zone.registry.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Puts applications together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class ApprovalConfiguration {

    private static final String AGGREGATE = "application";

    @Bean
    Workflows workflows(Plans plans) {
        return new KeptWorkflows(plans);
    }

    @Bean
    ClauseCheck clauseCheck(Eligibility eligibility) {
        return new PlanClauses(eligibility);
    }

    @Bean
    MongoAggregates<Application> applications(
            MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(database, "applications", documents, Application.class, clock);
    }

    @Bean
    Attachments applicationFiles(MongoDatabase database, Clock clock) {
        return new Attachments(database, "applicationFiles", clock);
    }

    @Bean
    ApplicationArchive applicationArchive(MongoAggregates<Application> applications) {
        return new ApplicationArchive(applications);
    }

    @Bean
    StoreSetup applicationIndexes(MongoAggregates<Application> applications) {
        return new StoreSetup(
                "applications",
                () -> {
                    applications.createIndexes(ApplicationArchive.indexed());
                    applications.createSparseIndexes("effect.state");
                });
    }

    @Bean
    Relay applicationRelay(Relays relays, MongoAggregates<Application> applications) {
        return relays.relay(
                Topics.ZONES, AGGREGATE, URI.create("urn:manyuan:zone-service"), applications);
    }

    @Bean
    JudgedApplications judgedApplications(
            MongoAggregates<Application> applications, ClauseCheck check, Clock clock) {
        return new JudgedApplications(applications, check, clock);
    }

    @Bean
    Commands<Application, ApplicationCommand> applicationCommands(
            MongoDatabase database,
            MongoAggregates<Application> applications,
            MongoAggregates<Zone> zones,
            Relay applicationRelay,
            Workflows workflows,
            ApplicationArchive archive,
            JudgedApplications judged,
            JsonMapper json,
            Clock clock) {
        return new Commands<>(
                new ApplicationLedgerRules(
                        new ApplicationRules(ShippedHolidays.workingDays(), clock),
                        workflows,
                        zones,
                        archive,
                        judged,
                        clock),
                applications,
                new MongoClaims(database, "applicationClaims", clock),
                applicationRelay,
                json,
                clock);
    }

    @Bean
    Effects effects(
            ZoneCommands zoneCommands,
            MongoAggregates<Zone> zones,
            Commands<Application, ApplicationCommand> commands) {
        return new Effects(zoneCommands, zones, commands);
    }

    @Bean
    EffectSweep effectSweep(MongoAggregates<Application> applications, Effects effects) {
        return new EffectSweep(applications, effects);
    }

    @Bean
    Approvals approvals(
            MongoDatabase database,
            Commands<Application, ApplicationCommand> commands,
            JudgedApplications judged,
            Effects effects,
            Clock clock) {
        return new Approvals(
                commands,
                new InTurn<>(commands, new MongoTurn(database, "applications", clock)),
                judged,
                effects);
    }
}
