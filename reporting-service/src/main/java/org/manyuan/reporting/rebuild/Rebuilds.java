package org.manyuan.reporting.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.version.Decision;
import org.manyuan.reporting.version.Rebuild;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.VersionEvent;
import org.manyuan.reporting.version.VersionLog;
import org.manyuan.reporting.version.Versions;
import org.springframework.stereotype.Component;

/** Builds another version of the report beside the one that serves, and decides between them. */
@Component
public class Rebuilds {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Versions versions;
    private final VersionLog events;
    private final SourceRecords sources;
    private final Clock clock;

    Rebuilds(Versions versions, VersionLog events, SourceRecords sources, Clock clock) {
        this.versions = versions;
        this.events = events;
        this.sources = sources;
        this.clock = clock;
    }

    /** What became of a wish. */
    public sealed interface Outcome {

        record Accepted(Rebuild rebuild) implements Outcome {}

        record Unknown() implements Outcome {}

        /** This one is not, or another one still is, at the point where that is possible. */
        record NotNow(Rebuild hindrance) implements Outcome {}

        /** The broker is away; whether it was heard is not known. */
        record Uncertain() implements Outcome {}
    }

    /** The latest first. */
    public List<Rebuild> all() {
        return versions.state().rebuilds().reversed();
    }

    public @Nullable Rebuild find(String id) {
        return versions.state().find(id);
    }

    public boolean isComplete() {
        return versions.isComplete();
    }

    /** The version that this instance shows; null until its figures are whole. */
    public @Nullable ReportVersion shown() {
        return versions.shown();
    }

    public Outcome request(String by, Decision whenEqual, Decision onDifference) {
        Rebuild open = versions.state().open();
        if (open != null) {
            return new Outcome.NotNow(open);
        }
        String id = UUID.randomUUID().toString();
        try {
            long records = sources.count();
            return heard(
                    new VersionEvent.Requested(
                            id, by, clock.instant(), whenEqual, onDifference, records),
                    rebuild ->
                            rebuild.state() == Rebuild.State.REFUSED
                                    ? new Outcome.NotNow(openOr(rebuild))
                                    : new Outcome.Accepted(rebuild));
        } catch (ExecutionException away) {
            return new Outcome.Uncertain();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Uncertain();
        }
    }

    /** Has the new version serve although somebody wanted to see the comparison first. */
    public Outcome doSwitch(String id, String by) {
        return decide(
                Set.of(Rebuild.State.COMPARED),
                Rebuild.State.SWITCHED,
                new VersionEvent.Switched(id, by, clock.instant()));
    }

    /** Gives the new version up. */
    public Outcome drop(String id, String by) {
        return decide(
                Set.of(Rebuild.State.UNDER_WAY, Rebuild.State.COMPARED),
                Rebuild.State.DROPPED,
                new VersionEvent.Dropped(id, by, clock.instant()));
    }

    /** How far the version of a rebuild has been folded; null where that cannot be found out. */
    public @Nullable Progress progress(Rebuild rebuild) {
        try {
            return sources.progress(new ReportVersion(rebuild.version()));
        } catch (ExecutionException away) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private Outcome decide(Set<Rebuild.State> needed, Rebuild.State wanted, VersionEvent event) {
        Rebuild rebuild = find(event.rebuild());
        if (rebuild == null) {
            return new Outcome.Unknown();
        }
        if (rebuild.state() == wanted) {
            return new Outcome.Accepted(rebuild);
        }
        if (!needed.contains(rebuild.state())) {
            return new Outcome.NotNow(rebuild);
        }
        try {
            return heard(
                    event,
                    now ->
                            now.state() == wanted
                                    ? new Outcome.Accepted(now)
                                    : new Outcome.NotNow(now));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome.Uncertain();
        }
    }

    private Outcome heard(VersionEvent event, Function<Rebuild, Outcome> answer)
            throws InterruptedException {
        Long place = events.append(event);
        if (place == null || !versions.await(place, PATIENCE)) {
            return new Outcome.Uncertain();
        }
        Rebuild rebuild = find(event.rebuild());
        return rebuild == null ? new Outcome.Unknown() : answer.apply(rebuild);
    }

    private Rebuild openOr(Rebuild refused) {
        Rebuild open = versions.state().open();
        return open == null ? refused : open;
    }
}
