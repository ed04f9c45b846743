package org.manyuan.reporting.written;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.written.composition.Composition;
import org.manyuan.reporting.written.document.Document;
import org.manyuan.reporting.written.document.Renderer;
import org.manyuan.reporting.written.pdf.PdfRenderer;
import org.manyuan.reporting.written.sheet.SheetRenderer;
import org.manyuan.reporting.written.word.WordRenderer;
import org.springframework.stereotype.Component;

/** Writes the reports that are asked for from what is known now. */
@Component
public class WrittenReports {

    private static final String LIVE = "报告生成时已受理的全部报送。";

    private final Reports reports;
    private final Definitions definitions;
    private final Writers writers;
    private final Map<Format, Renderer> renderers = new EnumMap<>(Format.class);

    WrittenReports(
            Reports reports,
            Definitions definitions,
            Writers writers,
            WordRenderer word,
            PdfRenderer pdf,
            SheetRenderer sheet) {
        this.reports = reports;
        this.definitions = definitions;
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
        Basis known = reports.basis();
        Basis basis = OneMoment.of(known, reports.cube(), asked);
        Composition composition =
                new Composition(
                        new BasisFigures(basis, asked.asOf(), definitions, LIVE), asked.halfYear());
        return switch (asked.scope()) {
            case Scope.Zone zone -> composition.ofZone(facts(known, zone.zoneId()));
            case Scope.Province _ -> composition.ofProvince();
            case Scope.City _, Scope.Level _ ->
                    throw new IllegalStateException("no report of " + asked.scope().text());
        };
    }

    private static ZoneFacts facts(Basis basis, String zoneId) {
        return basis.zones().stream()
                .filter(zone -> zone.zoneId().equals(zoneId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no zone " + zoneId));
    }

    private Renderer renderer(Format format) {
        Renderer renderer = renderers.get(format);
        if (renderer == null) {
            throw new IllegalStateException("nothing writes " + format);
        }
        return renderer;
    }
}
