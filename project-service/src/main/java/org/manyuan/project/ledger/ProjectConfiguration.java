package org.manyuan.project.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import org.manyuan.contracts.policy.RulesInForce;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Derived;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.platform.ledger.web.CloudEventEndpoint;
import org.manyuan.platform.ledger.web.CommandEndpoint;
import org.manyuan.platform.ledger.web.Remarks;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.search.SearchText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** Puts projects together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    MongoDatabase database(MongoDatabaseFactory databases) {
        return databases.getMongoDatabase();
    }

    @Bean
    RulesInForce rules(PlanDirectory plans) {
        return day -> plans.current().rulesOn(day);
    }

    @Bean
    MongoAggregates<Project> projects(MongoDatabase database, Documents documents, Clock clock) {
        return new MongoAggregates<>(
                database,
                "projects",
                documents,
                Project.class,
                clock,
                new Derived<>(SearchText.FIELD, SearchText::of));
    }

    @Bean
    StoreSetup projectIndexes(MongoAggregates<Project> projects) {
        return new StoreSetup(
                "projects",
                () -> {
                    projects.createIndexes("zoneId", "stage", "details.industry", "details.owner");
                    projects.createSparseIndexes(
                            "nextEscalationOn",
                            "identity.projectCode",
                            "identity.investorCode",
                            "identity.investorKey",
                            "watch.nextPlannedOn",
                            "watch.idleSince",
                            "watch.obstacleDueOn");
                    projects.restate("identity", "watch");
                });
    }

    /** Projects that were stored before there was a search get what it needs, a batch at a time. */
    @Bean
    StoreSetup projectSearch(MongoAggregates<Project> projects) {
        return new StoreSetup(
                "projects' search",
                () -> {
                    projects.createDerivedIndex(SearchText.GRAMS);
                    while (projects.derive() > 0) {
                        // those that were changed meanwhile, in another round
                    }
                });
    }

    @Bean
    Relay projectRelay(Relays relays, MongoAggregates<Project> projects) {
        return relays.relay(
                Topics.PROJECTS,
                ProjectLifecycle.AGGREGATE,
                URI.create("urn:manyuan:project-service"),
                projects);
    }

    /** What offices and municipal systems send. */
    @Bean
    @Primary
    Intake<Project, ProjectEvent> projectIntake(Intakes intakes) {
        return intakes.of(EnumSet.complementOf(EnumSet.copyOf(ProjectEventType.OF_EVIDENCE)));
    }

    /** What follows from documents that were stored here; nobody else can send it. */
    @Bean
    Intake<Project, ProjectEvent> evidenceIntake(Intakes intakes) {
        return intakes.of(ProjectEventType.OF_EVIDENCE);
    }

    @Bean
    CloudEventEndpoint projectEvents(
            Intake<Project, ProjectEvent> intake,
            ProblemResponses problems,
            Clock clock,
            Remarks remarks) {
        return new CloudEventEndpoint(intake, problems, clock, "/api/projects/", remarks);
    }

    @Bean
    CommandEndpoint projectCommands(
            Intake<Project, ProjectEvent> intake, ProblemResponses problems, Remarks remarks) {
        return new CommandEndpoint(intake, problems, "/api/projects/", remarks);
    }
}
