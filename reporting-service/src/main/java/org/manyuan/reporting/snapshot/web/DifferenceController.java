package org.manyuan.reporting.snapshot.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.Problem;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.security.Caller;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.lengthy.LengthyAnswers;
import org.manyuan.reporting.lengthy.web.Patience;
import org.manyuan.reporting.lengthy.web.StillReading;
import org.manyuan.reporting.snapshot.EventsLost;
import org.manyuan.reporting.snapshot.Snapshot;
import org.manyuan.reporting.snapshot.TooManyEvents;
import org.manyuan.reporting.snapshot.difference.Differences;
import org.manyuan.reporting.snapshot.difference.FigureDifference;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/reports/snapshots/{id}/diff")
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "snapshots")
class DifferenceController {

    private final Differences differences;
    private final LengthyAnswers<Differences.Asked, Differences.Compared> answers;
    private final Comparisons comparisons;
    private final Patience patience;
    private final Definitions definitions;
    private final ProblemResponses problems;

    DifferenceController(
            Differences differences,
            LengthyAnswers<Differences.Asked, Differences.Compared> answers,
            Comparisons comparisons,
            Patience patience,
            Definitions definitions,
            ProblemResponses problems) {
        this.differences = differences;
        this.answers = answers;
        this.comparisons = comparisons;
        this.patience = patience;
        this.definitions = definitions;
        this.problems = problems;
    }

    @GetMapping
    @Operation(
            summary = "冻结之后的变化:逐个指标,直到每一条改动它的事件",
            description =
                    "with=now(默认)或之后的一份冻结报表的 id;不带 scope 为全部范围(须管辖全省),不带 metric 为全部指标;"
                            + "只列有变化的。各事件的 effect 之和即 difference,unexplained 为零。"
                            + "每个指标至多附 100 条事件,全部见 diff/events。"
                            + "事件很多时答复 202 及进度,稍后再问;Prefer: respond-async 则不等待")
    @ApiResponse(responseCode = "200", description = "变化", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "仍在读取",
            content = @Content(schema = @Schema(implementation = StillReading.Body.class)))
    @ApiResponse(responseCode = "500")
    DifferenceBody diff(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String with,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String caliber,
            @RequestParam(required = false) @Nullable String metric,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            HttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        PageRequest cut = PageRequest.of(page, size);
        Differences.Asked asked = comparisons.read(id, with, scope, caliber, metric, false, caller);
        Differences.Compared compared = compare(asked, request);
        List<FigureDifference> all = compared.figures();
        Snapshot later = asked.later();
        Locale locale = ProblemResponses.locale(request);
        Page<FigureDifference> shown = cut.cut(all);
        return DifferenceBody.of(
                id,
                later == null ? Comparisons.NOW : later.id(),
                new DifferenceBody.Stand(asked.snapshot().recordedAt(), asked.snapshot().upTo()),
                new DifferenceBody.Stand(compared.at(), compared.upTo()),
                all,
                new Page<>(
                        shown.items().stream()
                                .map(each -> DifferenceBody.Item.of(each, definitions, locale))
                                .toList(),
                        shown.page(),
                        shown.size(),
                        shown.total()));
    }

    @GetMapping("/events")
    @Operation(summary = "改动一个指标的全部事件,按先后", description = "scope 与 metric 必填;with 同上")
    @ApiResponse(responseCode = "200", description = "改动的事件", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "仍在读取",
            content = @Content(schema = @Schema(implementation = StillReading.Body.class)))
    @ApiResponse(responseCode = "500")
    Page<DifferenceBody.Event> events(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String with,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String caliber,
            @RequestParam(required = false) @Nullable String metric,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            HttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        PageRequest cut = PageRequest.of(page, size);
        Differences.Asked asked = comparisons.read(id, with, scope, caliber, metric, true, caller);
        return cut.cut(
                compare(asked, request).figures().stream()
                        .flatMap(each -> each.moved().stream())
                        .map(DifferenceBody.Event::of)
                        .toList());
    }

    @ExceptionHandler
    ResponseEntity<Problem> lost(EventsLost lost, HttpServletRequest request) {
        return problems.respond(
                Refusal.of(
                        ProblemType.INTERNAL,
                        Fault.at("", "fault.events-lost", lost.topic(), lost.partition())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooMany(TooManyEvents tooMany, HttpServletRequest request) {
        return problems.respond(
                Refusal.of(
                        ProblemType.VALIDATION,
                        Fault.at("/query/scope", "fault.too-many-events", tooMany.most())),
                request);
    }

    @ExceptionHandler
    ResponseEntity<StillReading.Body> still(StillReading reading) {
        return reading.answer();
    }

    private Differences.Compared compare(Differences.Asked asked, HttpServletRequest request) {
        return patience.await(
                answers, asked, request, reading -> differences.compare(asked, reading));
    }
}
