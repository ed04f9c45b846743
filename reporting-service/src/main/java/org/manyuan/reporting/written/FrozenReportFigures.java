package org.manyuan.reporting.written;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.figure.MonthCounts;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.snapshot.Contents;
import org.manyuan.reporting.snapshot.FrozenFigures;
import org.manyuan.reporting.snapshot.FrozenScope;
import org.manyuan.reporting.snapshot.FrozenTexts;
import org.manyuan.reporting.snapshot.FrozenZone;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.written.composition.Figures;
import org.manyuan.reporting.written.composition.FrozenStandings;
import org.manyuan.reporting.written.composition.Origin;
import org.manyuan.reporting.written.composition.Standing;
import org.manyuan.reporting.written.composition.ZoneEntry;

/** The figures of a snapshot: nothing of today is in them. */
final class FrozenReportFigures implements Figures {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("y年M月d日");

    private final Snapshot snapshot;
    private final FrozenFigures frozen;
    private final FrozenTexts texts;
    private final Contents contents;
    private final FrozenStandings standings;
    private @Nullable List<ZoneEntry> zones;

    FrozenReportFigures(Snapshot snapshot, FrozenFigures frozen, Catalogue catalogue) {
        this.snapshot = snapshot;
        this.frozen = frozen;
        this.texts = frozen.texts(snapshot);
        this.contents = frozen.contents(snapshot);
        this.standings = new FrozenStandings(texts, catalogue);
    }

    @Override
    public AsOf asOf() {
        return new AsOf(snapshot.year(), Month.of(snapshot.asOf()));
    }

    @Override
    public Origin origin() {
        String source =
                "快照%s（%s冻结%s），散列%s。"
                        .formatted(
                                snapshot.id(),
                                DAY.format(snapshot.recordedAt().atOffset(ZoneOffset.ofHours(8))),
                                snapshot.provisional() ? "，当时报告期未满" : "",
                                snapshot.hash());
        return new Origin(kept(texts.planName()), source, snapshot.recordedAt());
    }

    @Override
    public List<Standing> standings(Scope scope) {
        return scope(scope).figures().stream()
                .flatMap(each -> standings.of(each).stream())
                .toList();
    }

    @Override
    public List<MonthCounts> months(Scope scope) {
        return kept(scope(scope).months());
    }

    @Override
    public List<ZoneEntry> zones() {
        if (zones == null) {
            zones =
                    contents.questions(asOf()).stream()
                            .filter(question -> question.caliber() == Caliber.OWN)
                            .map(Question::scope)
                            .filter(Scope.Zone.class::isInstance)
                            .map(Scope.Zone.class::cast)
                            .map(Scope.Zone::zoneId)
                            .sorted()
                            .map(this::zone)
                            .toList();
        }
        return zones;
    }

    @Override
    public ZoneEntry zone(String zoneId) {
        FrozenZone zone = kept(scope(new Scope.Zone(zoneId)).zone());
        return new ZoneEntry(zone.zoneId(), zone.name(), zone.cityCode(), zone.exitedOn());
    }

    private <T> T kept(@Nullable T part) {
        return Objects.requireNonNull(part, () -> "not kept in " + snapshot.id());
    }

    private FrozenScope scope(Scope scope) {
        return frozen.of(snapshot, contents, scope, Caliber.OWN)
                .orElseThrow(() ->
                        new IllegalStateException(scope.text() + " is not in " + snapshot.id()));
    }
}
