package org.manyuan.reporting.snapshot.web;

import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.Snapshots;
import org.springframework.stereotype.Component;

/** Finds the snapshot that a path names. */
@Component
class SnapshotFinder {

    private final Snapshots snapshots;

    SnapshotFinder(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * @throws RefusedException {@code not-found}
     */
    Snapshot find(String id) {
        return find("/id", id);
    }

    Snapshot find(String pointer, String id) {
        return snapshots
                .find(id)
                .orElseThrow(() ->
                        new RefusedException(
                                ProblemType.NOT_FOUND,
                                Fault.at(pointer, "fault.unknown-snapshot", id)));
    }
}
