package org.manyuan.reporting.reconciliation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.web.CoverageBody;
import org.manyuan.reporting.reconciliation.Reconciliation;

/**
 * @param zones the host first, then its members as they were integrated
 */
record ReconciliationBody(
        String scope, int year, String asOf, List<Part> zones, List<Line> figures) {

    /**
     * @param hostZoneId into which it was integrated; none for the host asked for
     * @param countedFrom the year from which it is in the consolidated figures
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Part(
            String zoneId,
            String name,
            String cityCode,
            @Nullable String hostZoneId,
            @Nullable LocalDate integratedOn,
            @Nullable Integer countedFrom) {}

    /**
     * @param own of the host alone
     * @param members in the order of the zones
     * @param reconciled whether own and members add up to consolidated, above and below the line
     */
    record Line(
            String code,
            String name,
            String unit,
            Sides own,
            List<MemberSides> members,
            Sides consolidated,
            boolean reconciled) {}

    record MemberSides(String zoneId, Sides figure) {}

    @Schema(name = "ReconciledSides")
    record Sides(
            @Nullable BigDecimal numerator,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CoverageBody coverage) {

        static Sides of(Figure figure) {
            return new Sides(
                    figure.numerator(),
                    figure.denominator(),
                    figure.value(),
                    CoverageBody.of(figure));
        }
    }

    static ReconciliationBody of(
            Question question,
            Reconciliation reconciliation,
            Definitions definitions,
            Locale locale) {
        List<ZoneFacts> parts = reconciliation.parts();
        return new ReconciliationBody(
                question.scope().text(),
                question.asOf().year(),
                Month.toYearMonth(question.asOf().month()).toString(),
                IntStream.range(0, parts.size())
                        .mapToObj(index -> part(parts.get(index), index == 0))
                        .toList(),
                reconciliation.lines().stream()
                        .map(each -> line(each, parts, definitions, locale))
                        .toList());
    }

    private static Part part(ZoneFacts zone, boolean host) {
        LocalDate integrated = host ? null : zone.integratedOn();
        return new Part(
                zone.zoneId(),
                zone.name(),
                zone.cityCode(),
                host ? null : zone.hostZoneId(),
                integrated,
                integrated == null ? null : Integer.valueOf(integrated.getYear()));
    }

    private static Line line(
            Reconciliation.Line line,
            List<ZoneFacts> parts,
            Definitions definitions,
            Locale locale) {
        List<Figure> figures = line.parts();
        return new Line(
                line.metric().code(),
                definitions.name(line.metric(), locale),
                line.metric().unit().label(),
                Sides.of(figures.getFirst()),
                IntStream.range(1, parts.size())
                        .mapToObj(index ->
                                new MemberSides(
                                        parts.get(index).zoneId(), Sides.of(figures.get(index))))
                        .toList(),
                Sides.of(line.consolidated()),
                line.isReconciled());
    }
}
