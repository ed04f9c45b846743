package org.manyuan.project.imports;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** All imports there are. Each is worked on by one instance at a time, under a lease. */
public interface Imports {

    /**
     * @return false where there is one of this id already
     */
    boolean add(ProjectImport uploaded);

    Optional<ProjectImport> find(String importId);

    /** Those of one uploader, the newest first. */
    List<ProjectImport> of(String subject, long offset, int size);

    long count(String subject);

    /** Takes on the oldest one that is to be worked on and that nobody holds, for a time. */
    Optional<ProjectImport> claim(String holder, Duration lease);

    /**
     * Stores how far it has come and renews the lease.
     *
     * @return false where another instance has taken it over
     */
    boolean advance(ProjectImport now, String holder, Duration lease);

    /** Gives it back, done or not. */
    void release(ProjectImport now, String holder);

    /**
     * Replaces one that nobody works on.
     *
     * @return false where its status is no longer the one it was
     */
    boolean restart(ProjectImport now, ImportStatus from);
}
