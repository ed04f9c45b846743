package org.manyuan.reporting.written.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.snapshot.FrozenFigures;
import org.manyuan.reporting.snapshot.FrozenScope;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.Snapshots;
import org.manyuan.reporting.written.Asked;
import org.manyuan.reporting.written.Format;
import org.springframework.stereotype.Component;

/** Reads from a path which report is asked for. */
@Component
class AskedReader {

    private static final Pattern FILE =
            Pattern.compile("(?<year>20\\d\\d|2100)-(?<part>H1|Y)\\.(?<ending>[a-z]+)");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

    private final ZoneDirectory zones;
    private final Snapshots snapshots;
    private final FrozenFigures frozen;
    private final Clock clock;

    AskedReader(ZoneDirectory zones, Snapshots snapshots, FrozenFigures frozen, Clock clock) {
        this.zones = zones;
        this.snapshots = snapshots;
        this.frozen = frozen;
        this.clock = clock;
    }

    /**
     * @throws RefusedException where there is no such report
     */
    Asked read(String of, String file, @Nullable String asOf, @Nullable String snapshot) {
        Matcher read = FILE.matcher(file);
        Optional<Format> format =
                read.matches() ? Format.ofEnding(read.group("ending")) : Optional.empty();
        if (format.isEmpty()) {
            throw wrong("/path/file", "fault.report-file");
        }
        int year = Integer.parseInt(read.group("year"));
        boolean halfYear = read.group("part").equals("H1");
        if (snapshot == null || snapshot.isBlank()) {
            AsOf month = month(year, halfYear, asOf);
            return new Asked(scope(of), month, halfYear, format.get(), null);
        }
        if (asOf != null) {
            throw wrong("/query/asOf", "fault.report-frozen-as-of");
        }
        Snapshot kept = snapshot(snapshot, year + (halfYear ? "-H1" : ""));
        AsOf month = new AsOf(kept.year(), Month.of(kept.asOf()));
        return new Asked(frozenScope(of, kept), month, halfYear, format.get(), kept);
    }

    private Snapshot snapshot(String id, String period) {
        Snapshot kept =
                snapshots
                        .find(id)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemType.NOT_FOUND,
                                        Fault.at("/query/snapshot", "fault.unknown-snapshot", id)));
        if (!kept.period().equals(period)) {
            throw wrong("/query/snapshot", "fault.report-snapshot", id, kept.period());
        }
        return kept;
    }

    private Scope frozenScope(String of, Snapshot kept) {
        Scope scope = scope(of);
        FrozenScope figures =
                frozen.of(kept, scope, Caliber.OWN)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemType.NOT_FOUND,
                                        Fault.at("/path/of", "fault.not-in-snapshot", kept.id())));
        if (!figures.holdsReport()) {
            throw wrong("/query/snapshot", "fault.report-not-kept", kept.id());
        }
        return scope;
    }

    private Scope scope(String of) {
        if (of.equals("province")) {
            return new Scope.Province();
        }
        if (zones.find(of) == null) {
            throw new RefusedException(
                    ProblemType.NOT_FOUND, Fault.at("/path/of", "fault.unknown-zone", of));
        }
        return new Scope.Zone(of);
    }

    /** The last month that counts: nothing is said of months that have not begun. */
    private AsOf month(int year, boolean halfYear, @Nullable String asOf) {
        YearMonth first = YearMonth.of(year, 1);
        YearMonth last = YearMonth.of(year, halfYear ? 6 : 12);
        YearMonth now = YearMonth.now(clock);
        if (first.isAfter(now)) {
            throw wrong("/path/file", "fault.report-not-begun");
        }
        YearMonth latest = last.isAfter(now) ? now : last;
        if (asOf == null || asOf.isBlank()) {
            return new AsOf(year, Month.of(latest));
        }
        YearMonth asked = parse(asOf);
        if (asked == null || asked.isBefore(first) || asked.isAfter(latest)) {
            throw wrong("/query/asOf", "fault.report-as-of", first, latest);
        }
        return new AsOf(year, Month.of(asked));
    }

    private static @Nullable YearMonth parse(String text) {
        try {
            return MONTH.matcher(text).matches() ? YearMonth.parse(text) : null;
        } catch (DateTimeException noMonth) {
            return null;
        }
    }

    private static RefusedException wrong(String pointer, String message, Object... arguments) {
        return new RefusedException(ProblemType.VALIDATION, Fault.at(pointer, message, arguments));
    }
}
