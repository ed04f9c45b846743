package org.manyuan.reporting.signal;

import java.time.LocalDate;
import java.util.List;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.reporting.correction.Correction;

/**
 * Something an auditor should look at; it changes no figure.
 *
 * @param on the day that places it in a year: that of the (latest) signing, or the corrected date
 * @param projects those concerned, the earliest first
 */
public record Signal(SignalKind kind, LocalDate on, List<Concerned> projects, Evidence evidence) {

    public Signal {
        projects = List.copyOf(projects);
    }

    public record Concerned(String projectId, ProjectFacts facts) {}

    /** What makes it a signal, as far as the projects themselves do not say it. */
    public sealed interface Evidence {}

    public record None() implements Evidence {}

    /**
     * @param inLastDays how many of the zone's signings of the quarter lie in its last days
     */
    public record Burst(String zoneId, LocalDate periodEnd, int inLastDays, int inPeriod)
            implements Evidence {}

    /**
     * @param contract in hundredths of 万元
     * @param arrived the same, by the first anniversary of the signing
     */
    public record Amounts(long contract, long arrived, LocalDate by) implements Evidence {}

    public record Moved(Correction correction, LocalDate periodEnd) implements Evidence {}
}
