package org.manyuan.investment.projects;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The projects as this process has learned them from their topic. They are held in memory: a
 * project takes some 300 bytes, and the topic has them all.
 */
public final class KnownProjects {

    private final Map<String, Entry> projects = new ConcurrentHashMap<>();
    private volatile boolean complete;

    private record Entry(long sequence, ProjectLine project) {}

    /**
     * Whether the topic has been read to the end that it had at the start; before that nothing may
     * be concluded.
     */
    public boolean isComplete() {
        return complete;
    }

    public @Nullable ProjectLine find(String projectId) {
        Entry entry = projects.get(projectId);
        return entry == null ? null : entry.project();
    }

    public Collection<ProjectLine> all() {
        return projects.values().stream().map(Entry::project).toList();
    }

    /** Takes a project over; one that is not newer than what is known changes nothing. */
    void learn(long sequence, ProjectLine project) {
        projects.merge(
                project.projectId(),
                new Entry(sequence, project),
                (known, next) -> next.sequence() > known.sequence() ? next : known);
    }

    void completed() {
        complete = true;
    }
}
