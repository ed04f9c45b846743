package org.manyuan.reporting.figure;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.topic.Topics;

/**
 * What one project or case adds to the cells. Every figure is a sum of these contributions, so an
 * event changes the cells by the contribution of the new facts minus that of the old ones, whatever
 * the event was.
 */
public final class Contribution {

    private static final long OVER_100M = 10_000_00L;
    private static final long OVER_2B = 200_000_00L;
    private static final long OVER_5B = 500_000_00L;

    private Contribution() {}

    /**
     * What the facts of some subject add.
     *
     * @throws IllegalArgumentException where they cannot be read
     */
    public static void of(String topic, byte[] facts, int sign, Sink sink) {
        if (!topic.equals(Topics.PROJECTS)) {
            of(CaseFacts.fromBytes(facts), sign, sink);
        } else if (PackageFacts.areIn(facts)) {
            of(PackageFacts.fromBytes(facts), sign, sink);
        } else {
            of(ProjectFacts.fromBytes(facts), sign, sink);
        }
    }

    /** Receives the amounts. */
    @FunctionalInterface
    public interface Sink {
        void add(Cell cell, Counter counter, long amount);
    }

    public static void of(ProjectFacts project, int sign, Sink sink) {
        String zone = project.zoneId();
        LocalDate signed = project.signedOn();
        if (signed != null) {
            sink.add(at(zone, signed), Counter.SIGNED_FUNDS, sign * project.contractAmount());
        }
        for (ProjectFacts.Arrival arrival : project.arrivals()) {
            sink.add(
                    at(zone, arrival.occurredOn()), Counter.ARRIVED_FUNDS, sign * arrival.amount());
        }
        if (project.kind() == ProjectKind.INDUSTRIAL) {
            industrial(project, sign, sink);
        }
    }

    private static void industrial(ProjectFacts project, int sign, Sink sink) {
        String zone = project.zoneId();
        LocalDate signed = project.signedOn();
        LocalDate started = project.startedOn();
        LocalDate terminated = project.terminatedOn();
        sink.add(at(zone, project.enteredOn()), Counter.ENTERED, sign);
        LocalDate left = earlier(signed, terminated);
        if (left != null) {
            sink.add(at(zone, left), Counter.LEFT_POOL, sign);
        }
        if (signed != null) {
            Cell cell = at(zone, signed);
            sink.add(cell, Counter.SIGNED, sign);
            if (signed.getYear() == project.enteredOn().getYear()) {
                sink.add(cell, Counter.SIGNED_IN_YEAR_ENTERED, sign);
            }
            if (project.contractAmount() >= OVER_100M) {
                sink.add(cell, Counter.SIGNED_OVER_100M, sign);
            }
            if (project.contractAmount() >= OVER_2B) {
                sink.add(cell, Counter.SIGNED_OVER_2B, sign);
            }
            if (project.contractAmount() >= OVER_5B) {
                sink.add(cell, Counter.SIGNED_OVER_5B, sign);
            }
        }
        if (started != null) {
            sink.add(at(zone, started), Counter.STARTED, sign);
            if (signed != null && started.getYear() == signed.getYear()) {
                sink.add(at(zone, started), Counter.STARTED_IN_YEAR_SIGNED, sign);
            }
        }
        if (project.producedOn() != null) {
            sink.add(at(zone, project.producedOn()), Counter.PRODUCED, sign);
        }
        if (terminated != null) {
            sink.add(at(zone, terminated), Counter.TERMINATED, sign);
            if (signed != null) {
                sink.add(at(zone, terminated), Counter.TERMINATED_AFTER_SIGNING, sign);
            }
        }
    }

    public static void of(CaseFacts disposal, int sign, Sink sink) {
        if (disposal.withdrawn()) {
            return;
        }
        String zone = disposal.zoneId();
        LocalDate disposed = disposal.disposedOn();
        switch (disposal.kind()) {
            case IDLE_LAND -> {
                sink.add(
                        at(zone, disposal.identifiedOn()),
                        Counter.IDLE_LAND_IDENTIFIED,
                        sign * disposal.area());
                if (disposed != null) {
                    sink.add(
                            at(zone, disposed), Counter.IDLE_LAND_DISPOSED, sign * disposal.area());
                }
            }
            case ZOMBIE_ENTERPRISE -> sink.add(zombie(disposal), Counter.ZOMBIE_ENTERPRISES, sign);
            case ZOMBIE_PROJECT -> sink.add(zombie(disposal), Counter.ZOMBIE_PROJECTS, sign);
        }
    }

    private static void of(PackageFacts bundle, int sign, Sink sink) {
        Integer month = month(bundle);
        if (month != null) {
            sink.add(new Cell(bundle.zoneId(), month, Cell.NONE), Counter.PACKAGES_SUBMITTED, sign);
        }
    }

    /** When a package counts; null where it does not, as when its year was over. */
    public static @Nullable Integer month(PackageFacts bundle) {
        LocalDate submitted = bundle.submittedOn();
        if (submitted == null || bundle.withdrawn() || submitted.getYear() > bundle.year()) {
            return null;
        }
        return Math.max(Month.of(submitted), Month.january(bundle.year()));
    }

    private static Cell zombie(CaseFacts disposal) {
        LocalDate disposed = disposal.disposedOn();
        return new Cell(
                disposal.zoneId(),
                Month.of(disposal.identifiedOn()),
                disposed == null ? Cell.NONE : Month.of(disposed));
    }

    private static Cell at(String zoneId, LocalDate date) {
        return new Cell(zoneId, Month.of(date), Cell.NONE);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
