package org.manyuan.reporting.snapshot;

import java.util.Optional;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;
import org.springframework.stereotype.Component;

/** Figures as they were reported. What does not have its hash any more is not shown. */
@Component
public class FrozenFigures {

    private final Snapshots snapshots;

    FrozenFigures(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Empty where the snapshot knows no such scope. */
    public Optional<FrozenScope> of(Snapshot snapshot, Scope scope, Caliber caliber) {
        return of(snapshot, contents(snapshot), scope, caliber);
    }

    /** The same by contents that were read before. */
    public Optional<FrozenScope> of(
            Snapshot snapshot, Contents contents, Scope scope, Caliber caliber) {
        String hash = contents.hash(scope, caliber);
        return hash == null
                ? Optional.empty()
                : Optional.of(read(snapshot, hash, FrozenScope.class));
    }

    public FrozenTexts texts(Snapshot snapshot) {
        return read(snapshot, snapshot.definitions(), FrozenTexts.class);
    }

    public Contents contents(Snapshot snapshot) {
        return read(snapshot, snapshot.contents(), Contents.class);
    }

    private <T> T read(Snapshot snapshot, String hash, Class<T> type) {
        return snapshots
                .text(snapshot, hash)
                .filter(text -> CanonicalJson.hash(text).equals(hash))
                .map(text -> CanonicalJson.read(text, type))
                .orElseThrow(() ->
                        new RefusedException(
                                ProblemType.INTERNAL, Fault.at("", "fault.snapshot-altered")));
    }
}
