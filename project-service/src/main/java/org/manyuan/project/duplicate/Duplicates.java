package org.manyuan.project.duplicate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.RulesInForce;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoAggregates.Listed;
import org.manyuan.platform.security.Caller;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.listing.VisibleProjects;
import org.springframework.stereotype.Component;

/**
 * Finds projects that may be the same as another: by their codes, and among those of the same
 * investor by their names. Each question is served by an index.
 */
@Component
public class Duplicates {

    /** More of one investor's projects are not compared: it is a hint, not a proof. */
    private static final int MOST_COMPARED = 200;

    private final MongoAggregates<Project> projects;
    private final VisibleProjects visible;
    private final RulesInForce rules;
    private final Clock clock;

    Duplicates(
            MongoAggregates<Project> projects,
            VisibleProjects visible,
            RulesInForce rules,
            Clock clock) {
        this.projects = projects;
        this.visible = visible;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * @param elsewhere how many there are beside these that the caller may not see
     */
    public record Found(List<PossibleDuplicate> seen, int elsewhere) {}

    /** Of a project that may have been stored a moment ago. */
    public Found of(String projectId, Caller caller) {
        List<Listed<Project>> itself = projects.list(eq("_id", projectId), ascending("_id"), 0, 1);
        return itself.isEmpty()
                ? new Found(List.of(), 0)
                : of(projectId, itself.getFirst().state(), caller);
    }

    public Found of(String projectId, Project project, Caller caller) {
        List<PossibleDuplicate> seen = new ArrayList<>();
        int elsewhere = 0;
        for (PossibleDuplicate each : all(projectId, project)) {
            if (visible.isVisible(each.zoneId(), caller)) {
                seen.add(each);
            } else {
                elsewhere++;
            }
        }
        return new Found(List.copyOf(seen), elsewhere);
    }

    private List<PossibleDuplicate> all(String projectId, Project project) {
        List<PossibleDuplicate> all = new ArrayList<>();
        Set<String> known = new HashSet<>(Set.of(projectId));
        for (DuplicateReason reason : DuplicateReason.values()) {
            for (Listed<Project> each : candidates(projectId, project, reason)) {
                if (isAlike(project, each.state(), reason) && known.add(each.subject())) {
                    all.add(
                            new PossibleDuplicate(
                                    each.subject(),
                                    each.state().zoneId(),
                                    each.state().details().name(),
                                    each.state().stage(),
                                    reason));
                }
            }
        }
        return all;
    }

    private List<Listed<Project>> candidates(
            String projectId, Project project, DuplicateReason reason) {
        String value = key(project, reason);
        return value == null
                ? List.of()
                : projects.list(
                        and(eq(field(reason), value), ne("_id", projectId)),
                        ascending("_id"),
                        0,
                        MOST_COMPARED);
    }

    private boolean isAlike(Project project, Project other, DuplicateReason reason) {
        return reason != DuplicateReason.SIMILAR_NAME
                || NameLikeness.of(project.details().name(), other.details().name())
                        .isAtLeast(rules.on(LocalDate.now(clock)).similarNames());
    }

    private static @Nullable String key(Project project, DuplicateReason reason) {
        return switch (reason) {
            case PROJECT_CODE -> project.identity().projectCode();
            case INVESTOR_CODE -> project.identity().investorCode();
            case SIMILAR_NAME -> project.identity().investorKey();
        };
    }

    private static String field(DuplicateReason reason) {
        return switch (reason) {
            case PROJECT_CODE -> "state.identity.projectCode";
            case INVESTOR_CODE -> "state.identity.investorCode";
            case SIMILAR_NAME -> "state.identity.investorKey";
        };
    }
}
