package org.manyuan.reporting.cells;

import static org.manyuan.reporting.cells.Counter.ARRIVED_FUNDS;
import static org.manyuan.reporting.cells.Counter.ENTERED;
import static org.manyuan.reporting.cells.Counter.IDLE_AREA_DISPOSED;
import static org.manyuan.reporting.cells.Counter.IDLE_AREA_IDENTIFIED;
import static org.manyuan.reporting.cells.Counter.LEFT_POOL;
import static org.manyuan.reporting.cells.Counter.PRODUCED;
import static org.manyuan.reporting.cells.Counter.SIGNED;
import static org.manyuan.reporting.cells.Counter.SIGNED_FUNDS;
import static org.manyuan.reporting.cells.Counter.SIGNED_IN_YEAR_ENTERED;
import static org.manyuan.reporting.cells.Counter.SIGNED_OVER_100M;
import static org.manyuan.reporting.cells.Counter.SIGNED_OVER_2B;
import static org.manyuan.reporting.cells.Counter.SIGNED_OVER_5B;
import static org.manyuan.reporting.cells.Counter.STARTED;
import static org.manyuan.reporting.cells.Counter.STARTED_IN_YEAR_SIGNED;
import static org.manyuan.reporting.cells.Counter.TERMINATED;
import static org.manyuan.reporting.cells.Counter.TERMINATED_AFTER_SIGNING;
import static org.manyuan.reporting.cells.Counter.ZOMBIE_ENTERPRISES;
import static org.manyuan.reporting.cells.Counter.ZOMBIE_PROJECTS;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;

/**
 * What one subject adds to the cells. A pure function of its facts: a cell is the sum of it over
 * all subjects, so it moves from old facts to new ones by taking the old away and adding the new.
 */
public final class Contribution {

    /** In hundredths of 万元. */
    public static final long CONTRACT_OF_100M = 10_000_00;

    public static final long CONTRACT_OF_2B = 200_000_00;
    public static final long CONTRACT_OF_5B = 500_000_00;

    /** Takes what is added to a cell. */
    public interface Sink {
        void add(Cell cell, Counter counter, long amount);
    }

    private Contribution() {}

    public static void of(Facts facts, Sink sink) {
        switch (facts) {
            case Facts.OfProject(ProjectFacts project) -> {
                ofFunds(project, sink);
                if (project.kind() == ProjectKind.INDUSTRIAL) {
                    ofStages(project, sink);
                }
            }
            case Facts.OfCase(CaseFacts disposalCase) -> {
                if (!disposalCase.withdrawn()) {
                    ofCase(disposalCase, sink);
                }
            }
        }
    }

    private static void ofFunds(ProjectFacts project, Sink sink) {
        if (project.signedOn() != null) {
            sink.add(cell(project, project.signedOn()), SIGNED_FUNDS, project.contractAmount());
        }
        for (ProjectFacts.Arrival arrival : project.arrivals()) {
            sink.add(cell(project, arrival.occurredOn()), ARRIVED_FUNDS, arrival.amount());
        }
    }

    private static void ofStages(ProjectFacts project, Sink sink) {
        LocalDate entered = project.enteredOn();
        LocalDate signed = project.signedOn();
        LocalDate started = project.startedOn();
        LocalDate terminated = project.terminatedOn();
        sink.add(cell(project, entered), ENTERED, 1);
        if (signed != null) {
            ofSigning(project, signed, sink);
        }
        LocalDate left = signed == null ? terminated : signed;
        if (left != null) {
            sink.add(cell(project, left), LEFT_POOL, 1);
        }
        if (started != null) {
            sink.add(cell(project, started), STARTED, 1);
            if (isInSameYear(signed, started)) {
                sink.add(cell(project, started), STARTED_IN_YEAR_SIGNED, 1);
            }
        }
        if (project.producedOn() != null) {
            sink.add(cell(project, project.producedOn()), PRODUCED, 1);
        }
        if (terminated != null) {
            sink.add(cell(project, terminated), TERMINATED, 1);
            if (signed != null) {
                sink.add(cell(project, terminated), TERMINATED_AFTER_SIGNING, 1);
            }
        }
    }

    private static void ofSigning(ProjectFacts project, LocalDate signed, Sink sink) {
        Cell cell = cell(project, signed);
        sink.add(cell, SIGNED, 1);
        if (isInSameYear(project.enteredOn(), signed)) {
            sink.add(cell, SIGNED_IN_YEAR_ENTERED, 1);
        }
        if (project.contractAmount() >= CONTRACT_OF_100M) {
            sink.add(cell, SIGNED_OVER_100M, 1);
        }
        if (project.contractAmount() >= CONTRACT_OF_2B) {
            sink.add(cell, SIGNED_OVER_2B, 1);
        }
        if (project.contractAmount() >= CONTRACT_OF_5B) {
            sink.add(cell, SIGNED_OVER_5B, 1);
        }
    }

    private static void ofCase(CaseFacts each, Sink sink) {
        int identified = Months.of(each.identifiedOn());
        LocalDate disposedOn = each.disposedOn();
        int disposed = disposedOn == null ? Cell.NONE : Months.of(disposedOn);
        switch (each.kind()) {
            case ZOMBIE_ENTERPRISE ->
                    sink.add(new Cell(each.zoneId(), identified, disposed), ZOMBIE_ENTERPRISES, 1);
            case ZOMBIE_PROJECT ->
                    sink.add(new Cell(each.zoneId(), identified, disposed), ZOMBIE_PROJECTS, 1);
            case IDLE_LAND -> {
                sink.add(Cell.of(each.zoneId(), identified), IDLE_AREA_IDENTIFIED, each.area());
                if (disposedOn != null) {
                    sink.add(Cell.of(each.zoneId(), disposed), IDLE_AREA_DISPOSED, each.area());
                }
            }
        }
    }

    private static Cell cell(ProjectFacts project, LocalDate day) {
        return Cell.of(project.zoneId(), Months.of(day));
    }

    private static boolean isInSameYear(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.getYear() == other.getYear();
    }
}
