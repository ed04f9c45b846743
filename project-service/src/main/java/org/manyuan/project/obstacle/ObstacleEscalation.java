package org.manyuan.project.obstacle;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.conversions.Bson;
import org.manyuan.contracts.policy.RulesInForce;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.problem.Outages;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.project.lifecycle.Obstacle;
import org.manyuan.project.lifecycle.Project;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lifts overdue obstacles one level. The event's key names the obstacle and the due date that
 * passed, so however many instances sweep, and however often they crash, each due date escalates
 * once.
 */
@Component
class ObstacleEscalation {

    private static final Logger log = LoggerFactory.getLogger(ObstacleEscalation.class);
    private static final String SERVICE = "urn:manyuan:project-service";
    private static final Caller PLATFORM =
            new Caller(SERVICE, new Jurisdiction(true, Set.of(), Set.of()), Set.of());

    private final MongoAggregates<Project> projects;
    private final Intake<Project, ProjectEvent> intake;
    private final PlanDirectory plans;
    private final RulesInForce rules;
    private final Clock clock;
    private final int atOnce;

    ObstacleEscalation(
            MongoAggregates<Project> projects,
            Intake<Project, ProjectEvent> intake,
            PlanDirectory plans,
            RulesInForce rules,
            Clock clock,
            @Value("${manyuan.obstacles.at-once:500}") int atOnce) {
        this.projects = projects;
        this.intake = intake;
        this.plans = plans;
        this.rules = rules;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    @Scheduled(
            initialDelayString = "${manyuan.obstacles.sweep-every:60s}",
            fixedDelayString = "${manyuan.obstacles.sweep-every:60s}")
    void sweep() throws InterruptedException {
        if (!plans.isComplete()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Bson due =
                and(
                        exists("state.nextEscalationOn"),
                        lt("state.nextEscalationOn", today.toString()),
                        ne("state.stage", Stage.TERMINATED.name()));
        try {
            List<Incoming> escalations = new ArrayList<>();
            for (var each : projects.list(due, ascending("_id"), 0, atOnce)) {
                for (Obstacle obstacle : each.state().obstacles()) {
                    if (obstacle.canEscalate() && obstacle.isOverdue(today)) {
                        escalations.add(escalation(each.subject(), obstacle, today));
                    }
                }
            }
            if (!escalations.isEmpty()) {
                long escalated =
                        intake.accept(escalations, PLATFORM).stream()
                                .filter(ObstacleEscalation::isNew)
                                .count();
                log.info("{} overdue obstacles escalated", escalated);
            }
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
            log.warn("obstacles cannot be looked through now: {}", failure.toString());
        }
    }

    /** Another instance may have been faster. */
    private static boolean isNew(Outcome outcome) {
        return outcome instanceof Outcome.Accepted accepted && !accepted.duplicate();
    }

    private Incoming escalation(String projectId, Obstacle obstacle, LocalDate today) {
        return new Incoming(
                new EventKey(
                        SERVICE,
                        "escalation:%s:%s:%s:%s"
                                .formatted(
                                        projectId,
                                        obstacle.obstacleId(),
                                        obstacle.level(),
                                        obstacle.dueOn())),
                ProjectEventType.OBSTACLE_ESCALATED.eventName(),
                projectId,
                null,
                Map.of(
                        "occurredOn", today.toString(),
                        "obstacleId", obstacle.obstacleId(),
                        "level", obstacle.nextLevel().name(),
                        "dueOn", today.plusDays(rules.on(today).escalationDays()).toString()),
                "/data",
                List.of());
    }
}
