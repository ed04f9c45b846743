package org.manyuan.reporting.snapshot;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Month;

/** A snapshot that has no place in the chain yet. */
record Draft(
        ReportPeriod period,
        YearMonth now,
        String request,
        Instant recordedAt,
        String who,
        Moment moment,
        AsOf asOf,
        String definitions,
        String release,
        String contents) {

    /**
     * @param number of the snapshot among those of its period
     */
    Snapshot after(Optional<Snapshot> last, long number) {
        PolicyPlan plan = moment.plan(asOf.year());
        return new Snapshot(
                        period.text() + "-" + number,
                        last.map(Snapshot::position).orElse(0L) + 1,
                        period.text(),
                        asOf.year(),
                        Month.toYearMonth(asOf.month()),
                        period.goesOn(now),
                        // as the store keeps it
                        recordedAt.truncatedTo(ChronoUnit.MILLIS),
                        who,
                        moment.upTo(),
                        plan.id(),
                        moment.surroundings().plans().version(plan),
                        definitions,
                        release,
                        contents,
                        request,
                        last.map(Snapshot::hash).orElse(null),
                        "")
                .hashed();
    }
}
