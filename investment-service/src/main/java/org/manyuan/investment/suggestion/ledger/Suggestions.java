package org.manyuan.investment.suggestion.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.projects.ProjectLine;
import org.manyuan.investment.projects.VisibleProjects;
import org.manyuan.investment.suggestion.Dismissal;
import org.manyuan.investment.suggestion.StartThreshold;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;

/**
 * Projects that may be zombies: signed for longer than the threshold without a start, not
 * terminated, and without an open case.
 */
public final class Suggestions {

    private final VisibleProjects projects;
    private final Dismissals dismissals;
    private final StartThreshold threshold;
    private final Clock clock;

    Suggestions(
            VisibleProjects projects,
            Dismissals dismissals,
            StartThreshold threshold,
            Clock clock) {
        this.projects = projects;
        this.dismissals = dismissals;
        this.threshold = threshold;
        this.clock = clock;
    }

    /** A suggested project, with why it was dismissed where it was. */
    public record Suggestion(
            ProjectLine project, LocalDate signedOn, @Nullable Dismissal dismissal) {}

    /**
     * In the order of their signing.
     *
     * @param zoneIds the zones they are bounded to; null for all
     */
    public List<Suggestion> of(@Nullable List<String> zoneIds, boolean dismissed) {
        Set<String> open = dismissals.projectsWithOpenCase();
        List<ProjectLine> suspects =
                projects.matching(
                        zoneIds, each -> isSuspect(each) && !open.contains(each.projectId()));
        Map<String, Dismissal> known =
                dismissals.find(suspects.stream().map(ProjectLine::projectId).toList());
        return suspects.stream()
                .map(each -> suggestion(each, known.get(each.projectId())))
                .filter(each -> (each.dismissal() != null) == dismissed)
                .toList();
    }

    /**
     * The project, where it is suggested now, be it dismissed; otherwise null.
     *
     * @throws RefusedException {@code not-found} where there is no such project, or it lies outside
     *     the caller's jurisdiction
     */
    public @Nullable Suggestion find(String projectId, Caller caller) {
        ProjectLine project = project(projectId, caller);
        return isSuspect(project) && !dismissals.projectsWithOpenCase().contains(projectId)
                ? suggestion(project, dismissals.find(List.of(projectId)).get(projectId))
                : null;
    }

    ProjectLine project(String projectId, Caller caller) {
        ProjectLine project = projects.find(projectId, caller);
        if (project == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return project;
    }

    /**
     * @throws RefusedException {@code not-found} where nothing was ever recorded
     */
    public Aggregate<Dismissal> ledger(String projectId, Caller caller) {
        Aggregate<Dismissal> known = dismissals.ledger(project(projectId, caller).projectId());
        if (known == null) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return known;
    }

    private boolean isSuspect(ProjectLine project) {
        LocalDate signedOn = project.signedOn();
        return signedOn != null
                && project.startedOn() == null
                && project.terminatedOn() == null
                && threshold.isExceeded(signedOn, LocalDate.now(clock));
    }

    private static Suggestion suggestion(ProjectLine project, @Nullable Dismissal dismissal) {
        LocalDate signedOn = project.signedOn();
        if (signedOn == null) {
            throw new IllegalStateException("suggested without a signing: " + project);
        }
        boolean holds = dismissal != null && dismissal.signedOn().equals(signedOn);
        return new Suggestion(project, signedOn, holds ? dismissal : null);
    }
}
