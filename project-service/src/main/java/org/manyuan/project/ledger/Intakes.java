package org.manyuan.project.ledger;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Set;
import org.manyuan.contracts.policy.RulesInForce;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.messaging.Relay;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoClaims;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.lifecycle.ProjectRules;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ways into the projects' ledgers. */
@Component
final class Intakes {

    private final MongoDatabase database;
    private final MongoAggregates<Project> projects;
    private final Relay relay;
    private final ZoneDirectory zones;
    private final RulesInForce rules;
    private final JsonMapper json;
    private final Clock clock;

    Intakes(
            MongoDatabase database,
            MongoAggregates<Project> projects,
            Relay projectRelay,
            ZoneDirectory zones,
            RulesInForce rules,
            JsonMapper json,
            Clock clock) {
        this.database = database;
        this.projects = projects;
        this.relay = projectRelay;
        this.zones = zones;
        this.rules = rules;
        this.json = json;
        this.clock = clock;
    }

    Intake<Project, ProjectEvent> of(Set<ProjectEventType> types) {
        return new Intake<>(
                new ProjectLifecycle(
                        new ProjectRules(clock, rules), new MongoObstacleNumbers(database), types),
                projects,
                new MongoClaims(database, "projectClaims", clock),
                relay,
                zones,
                json,
                clock);
    }
}
