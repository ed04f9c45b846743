package org.manyuan.investment.projects;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The projects as far as a caller may see them: by the zone in which each lies now. */
@Component
public class VisibleProjects {

    /** Days sort as texts do, and what is not signed comes last. */
    private static final Comparator<ProjectLine> BY_SIGNING =
            Comparator.comparing((ProjectLine each) -> String.valueOf(each.signedOn()))
                    .thenComparing(ProjectLine::projectId);

    private final KnownProjects projects;
    private final Reach reach;

    VisibleProjects(KnownProjects projects, Reach reach) {
        this.projects = projects;
        this.reach = reach;
    }

    /** The project, or null where there is none, or it lies outside the caller's jurisdiction. */
    public @Nullable ProjectLine find(String projectId, Caller caller) {
        requireProjects();
        ProjectLine project = projects.find(projectId);
        return project != null && reach.covers(caller, project.zoneId()) ? project : null;
    }

    /** Those of some projects that the caller may see. */
    public List<ProjectLine> among(Collection<String> projectIds, Caller caller) {
        return projectIds.stream()
                .map(each -> find(each, caller))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * All that are like this, in the order of their signing.
     *
     * @param zoneIds the zones to which they are bounded; null for all
     */
    public List<ProjectLine> matching(
            @Nullable List<String> zoneIds, Predicate<ProjectLine> condition) {
        requireProjects();
        Set<String> within = zoneIds == null ? null : Set.copyOf(zoneIds);
        return projects.all().stream()
                .filter(condition)
                .filter(each -> within == null || within.contains(each.zoneId()))
                .sorted(BY_SIGNING)
                .toList();
    }

    /**
     * @throws RefusedException {@code dependency-unavailable} before the topic has been read
     */
    public void requireProjects() {
        reach.requireZones();
        if (!projects.isComplete()) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
    }
}
