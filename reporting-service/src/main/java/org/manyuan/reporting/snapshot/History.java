package org.manyuan.reporting.snapshot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.Reports;
import org.springframework.stereotype.Component;

/** What was reported of a figure at one time and another, beside what is known of it now. */
@Component
public class History {

    private final Snapshots snapshots;
    private final FrozenFigures frozen;
    private final Reports reports;
    private final Clock clock;

    History(Snapshots snapshots, FrozenFigures frozen, Reports reports, Clock clock) {
        this.snapshots = snapshots;
        this.frozen = frozen;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * @param known as of the month of the snapshot
     */
    public record Reported(Snapshot snapshot, FrozenFigure reported, Figure known) {}

    /**
     * In the order in which they were reported.
     *
     * @param month of the figures; null for all of the year
     * @param on only the last that had been reported by the end of this day; null for all
     */
    public List<Reported> of(
            Metric metric, Question asked, @Nullable Integer month, @Nullable LocalDate on) {
        Basis basis = reports.basis();
        List<Reported> found = new ArrayList<>();
        for (Snapshot each : snapshots.ofYear(asked.asOf().year())) {
            if ((month == null || month == Month.of(each.asOf()))
                    && (on == null || !reportedOn(each).isAfter(on))) {
                find(each, metric, asked, basis).ifPresent(found::add);
            }
        }
        return on == null || found.isEmpty() ? found : List.of(found.getLast());
    }

    private LocalDate reportedOn(Snapshot snapshot) {
        return LocalDate.ofInstant(snapshot.recordedAt(), clock.getZone());
    }

    private Optional<Reported> find(Snapshot snapshot, Metric metric, Question asked, Basis basis) {
        AsOf asOf = new AsOf(snapshot.year(), Month.of(snapshot.asOf()));
        Question then = new Question(asked.scope(), asOf, asked.caliber());
        return frozen.of(snapshot, then.scope(), then.caliber())
                .flatMap(scope -> scope.figure(metric.code()))
                .map(figure ->
                        new Reported(
                                snapshot,
                                figure,
                                metric.figure(
                                        basis.ground(basis.members(then), asOf.year()), asOf)));
    }
}
