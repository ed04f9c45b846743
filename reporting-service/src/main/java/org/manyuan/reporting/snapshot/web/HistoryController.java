package org.manyuan.reporting.snapshot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.snapshot.History;
import org.manyuan.reporting.snapshot.Snapshot;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "snapshots")
class HistoryController {

    private final History history;
    private final Reports reports;
    private final Reach reach;
    private final ZoneDirectory zones;
    private final Definitions definitions;

    HistoryController(
            History history,
            Reports reports,
            Reach reach,
            ZoneDirectory zones,
            Definitions definitions) {
        this.history = history;
        this.reports = reports;
        this.reach = reach;
        this.zones = zones;
        this.definitions = definitions;
    }

    /**
     * @param on the day by whose end it had been reported
     */
    record HistoryBody(
            String code,
            String name,
            String scope,
            int year,
            String caliber,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate on,
            List<Item> items) {}

    /**
     * @param asReported as it was frozen
     * @param asKnown the same figure, as of the same month, as it is known now
     */
    @Schema(name = "FigureInSnapshot")
    record Item(
            String snapshot,
            String period,
            String asOf,
            boolean provisional,
            Instant reportedAt,
            Sides asReported,
            Sides asKnown) {

        static Item of(History.Reported each) {
            Snapshot snapshot = each.snapshot();
            return new Item(
                    snapshot.id(),
                    snapshot.period(),
                    snapshot.asOf().toString(),
                    snapshot.provisional(),
                    snapshot.recordedAt(),
                    Sides.of(each.reported()),
                    Sides.of(each.known()));
        }
    }

    @GetMapping("/api/reports/kpis/{code}/history")
    @Operation(
            summary = "一个指标历次上报的数与现在所知的数并列",
            description =
                    "列出该年各份冻结报表中的数,先报的在前;on=2020-01-10 只取到当日为止最后一次上报的,"
                            + "asOf 只取截至该月的。asKnown 为同一截止月现在所知的数")
    HistoryBody history(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String caliber,
            @RequestParam(required = false) @Nullable String on,
            HttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        reports.requireComplete();
        Metric metric = reports.catalogue().find(code);
        if (metric == null) {
            throw new RefusedException(
                    ProblemType.NOT_FOUND, Fault.at("/code", "fault.metric", code));
        }
        Question asked = new QuestionReader(zones).question(scope, year, asOf, caliber);
        LocalDate day = day(on);
        reach.requireFigures(asked.scope(), caller);
        return new HistoryBody(
                metric.code(),
                definitions.name(metric, ProblemResponses.locale(request)),
                asked.scope().text(),
                asked.asOf().year(),
                asked.caliber().code(),
                day,
                history
                        .of(
                                metric,
                                asked,
                                asOf == null ? null : Integer.valueOf(asked.asOf().month()),
                                day)
                        .stream()
                        .map(Item::of)
                        .toList());
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new RefusedException(ProblemType.VALIDATION, Fault.at("/query/on", "fault.date"));
        }
    }
}
