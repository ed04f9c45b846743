package org.manyuan.reporting.written;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.snapshot.FrozenFigures;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.written.composition.Composition;
import org.manyuan.reporting.written.composition.Figures;
import org.manyuan.reporting.written.document.Document;
import org.manyuan.reporting.written.document.Renderer;
import org.manyuan.reporting.written.pdf.PdfRenderer;
import org.manyuan.reporting.written.sheet.SheetRenderer;
import org.manyuan.reporting.written.word.WordRenderer;
import org.springframework.stereotype.Component;

/** Writes the reports that are asked for, from what is known now or from what was frozen. */
@Component
public class WrittenReports {

    private static final String LIVE = "报告生成时已受理的全部报送。";

    private final Reports reports;
    private final Definitions definitions;
    private final FrozenFigures frozen;
    private final Writers writers;
    private final Map<Format, Renderer> renderers = new EnumMap<>(Format.class);

    WrittenReports(
            Reports reports,
            Definitions definitions,
            FrozenFigures frozen,
            Writers writers,
            WordRenderer word,
            PdfRenderer pdf,
            SheetRenderer sheet) {
        this.reports = reports;
        this.definitions = definitions;
        this.frozen = frozen;
        this.writers = writers;
        renderers.put(Format.DOCX, word);
        renderers.put(Format.PDF, pdf);
        renderers.put(Format.XLSX, sheet);
    }

    /** Empty where as many as may be are being written already. */
    public Optional<byte[]> write(Asked asked) {
        return writers.write(() -> renderer(asked.format()).render(compose(asked)));
    }

    private Document compose(Asked asked) {
        Composition composition = new Composition(figures(asked), asked.halfYear());
        return switch (asked.scope()) {
            case Scope.Zone zone -> composition.ofZone(zone.zoneId());
            case Scope.Province _ -> composition.ofProvince();
            case Scope.City _, Scope.Level _ ->
                    throw new IllegalStateException("no report of " + asked.scope().text());
        };
    }

    private Figures figures(Asked asked) {
        Snapshot snapshot = asked.snapshot();
        return snapshot == null
                ? new BasisFigures(
                        OneMoment.of(reports.basis(), reports.cube(), asked),
                        asked.asOf(),
                        definitions,
                        LIVE)
                : new FrozenReportFigures(snapshot, frozen, reports.catalogue());
    }

    private Renderer renderer(Format format) {
        Renderer renderer = renderers.get(format);
        if (renderer == null) {
            throw new IllegalStateException("nothing writes " + format);
        }
        return renderer;
    }
}
