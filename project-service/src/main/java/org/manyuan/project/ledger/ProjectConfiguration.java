package org.manyuan.project.ledger;

import com.mongodb.client.MongoDatabase;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Derived;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.platform.ledger.web.CloudEventEndpoint;
import org.manyuan.platform.ledger.web.CommandEndpoint;
import org.manyuan.platform.policy.PolicyConfiguration;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.lifecycle.ProjectRules;
import org.manyuan.project.search.SearchText;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.json.JsonMapper;

/** Puts projects together from the domain and the platform. */
@Configuration(proxyBeanMethods = false)
@Import(PolicyConfiguration.class)
class ProjectConfiguration {

    @Bean
    MongoDatabase database(MongoDatabaseFactory databases) {
        return databases.getMongoDatabase();
    }

    @Bean
    Rules rules(PolicyPlans plans, Clock clock) {
        return plans.of(LocalDate.now(clock).getYear()).rules();
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
                    projects.createSparseIndexes("nextEscalationOn");
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

    @Bean
    Intake<Project, ProjectEvent> projectIntake(
            MongoDatabase database,
            MongoAggregates<Project> projects,
            Relay relay,
            ZoneDirectory zones,
            Rules rules,
            JsonMapper json,
            Clock clock) {
        return new Intake<>(
                new ProjectLifecycle(
                        new ProjectRules(clock, rules), new MongoObstacleNumbers(database)),
                projects,
                new MongoClaims(database, "projectClaims", clock),
                relay,
                zones,
                json,
                clock);
    }

    @Bean
    CloudEventEndpoint projectEvents(
            Intake<Project, ProjectEvent> intake, ProblemResponses problems, Clock clock) {
        return new CloudEventEndpoint(intake, problems, clock, "/api/projects/");
    }

    @Bean
    CommandEndpoint projectCommands(
            Intake<Project, ProjectEvent> intake, ProblemResponses problems) {
        return new CommandEndpoint(intake, problems, "/api/projects/");
    }
}
