package org.manyuan.project.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.paging.QueryParameters.Order;

/** All imports there are. Each is worked on by one instance at a time, under a lease. */
public interface Imports {

    /**
     * @return false where there is one of this id already
     */
    boolean add(ProjectImport uploaded);

    Optional<ProjectImport> find(String importId);

    /** The fields by which they can be listed. */
    SortedSet<String> sortable();

    /**
     * Those of one uploader.
     *
     * @param status null for all
     */
    List<ProjectImport> of(
            String subject, @Nullable ImportStatus status, Order order, long offset, int size);

    long count(String subject, @Nullable ImportStatus status);

    /** Takes on the oldest one that is to be worked on and that nobody holds, for a time. */
    Optional<ProjectImport> claim(String holder, Duration lease);

    /**
     * Holds it for a time from now on.
     *
     * @return false where another instance has taken it over
     */
    boolean renew(String importId, String holder, Duration lease);

    /**
     * Stores how far it has come.
     *
     * @return false where another instance has taken it over
     */
    boolean advance(ProjectImport now, String holder);

    /** Gives it back, done or not. */
    void release(ProjectImport now, String holder);

    /**
     * Replaces one that nobody works on.
     *
     * @return false where its status is no longer the one it was
     */
    boolean restart(ProjectImport now, ImportStatus from);
}
