package org.manyuan.reporting.written.composition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.reporting.figure.MonthCounts;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Document;

/** Writes the half-year and year-end report of a zone or of the province. */
public final class Composition {

    private static final String PROVINCE = "江西省开发区";

    private final Figures figures;
    private final Edition edition;

    public Composition(Figures figures, boolean halfYear) {
        this.figures = figures;
        this.edition = new Edition(figures.asOf(), halfYear);
    }

    public Document ofZone(String zoneId) {
        ZoneEntry zone = figures.zone(zoneId);
        Scope scope = new Scope.Zone(zoneId);
        Explanations explanations = new Explanations(edition, figures.origin());
        List<Block> blocks = body(zone.name(), scope);
        blocks.addAll(explanations.notes());
        blocks.addAll(explanations.definitions("附件", figures.standings(scope)));
        return document(zone.name(), blocks);
    }

    public Document ofProvince() {
        Scope province = new Scope.Province();
        Explanations explanations = new Explanations(edition, figures.origin());
        List<Block> blocks = body(PROVINCE, province);
        blocks.addAll(explanations.notes());
        blocks.addAll(new CityTable(figures).blocks("附件1"));
        blocks.addAll(new ZoneTable(figures).blocks("附件2"));
        blocks.addAll(explanations.definitions("附件3", figures.standings(province)));
        return document(PROVINCE, blocks);
    }

    private List<Block> body(String subject, Scope scope) {
        Standings standings = new Standings(figures.standings(scope));
        List<MonthCounts> months = figures.months(scope);
        MonthCounts total = MonthCounts.sum(months);
        List<Block> blocks = new ArrayList<>();
        blocks.addAll(new Overview(subject, edition, figures.origin(), standings).blocks(total));
        blocks.addAll(new Achievement(standings).blocks());
        blocks.addAll(new Progress(edition, months, total).blocks());
        blocks.addAll(new Disposal(standings).blocks());
        blocks.addAll(new Concerns(edition, standings).blocks());
        blocks.addAll(new NextSteps(edition, standings).blocks());
        return blocks;
    }

    private Document document(String subject, List<Block> blocks) {
        return new Document(List.of(subject, edition.title()), edition.months(), blocks, moment());
    }

    /** Of what is not kept nothing but the end of what it covers stays the same. */
    private Instant moment() {
        Instant frozen = figures.origin().frozenAt();
        return frozen == null ? edition.end() : frozen;
    }
}
