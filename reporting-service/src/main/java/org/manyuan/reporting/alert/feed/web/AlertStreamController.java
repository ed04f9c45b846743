package org.manyuan.reporting.alert.feed.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertReach;
import org.manyuan.reporting.alert.feed.AlertFeed;
import org.manyuan.reporting.alert.feed.FeedReader;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Scope;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "alerts")
class AlertStreamController {

    /** A look may change hundreds at once. */
    private static final int QUEUE = 6_000;

    private final AlertFeed feed;
    private final AlertReach alertReach;
    private final Reports reports;
    private final Reach reach;
    private final ZoneDirectory zones;

    AlertStreamController(
            AlertFeed feed,
            AlertReach alertReach,
            Reports reports,
            Reach reach,
            ZoneDirectory zones) {
        this.feed = feed;
        this.alertReach = alertReach;
        this.reports = reports;
        this.reach = reach;
        this.zones = zones;
    }

    @GetMapping(path = "/api/reports/alerts/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "预警推送(SSE)",
            description = "事件 alert:预警每次变化后的全文;listening:从此处开始;reload:错过太多,请重读列表。支持 Last-Event-ID")
    @ApiResponse(
            responseCode = "200",
            description = "事件流;每个事件的 data 是 JSON,listening 与 reload 的为空对象",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema =
                                    @Schema(
                                            types = "object",
                                            additionalProperties =
                                                    Schema.AdditionalPropertiesValue.TRUE)))
    SseEmitter stream(
            @RequestParam(required = false) @Nullable String scope,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response,
            @Parameter(hidden = true) Caller caller) {
        reports.requireComplete();
        if (!feed.isComplete()) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
        QuestionReader question = new QuestionReader(zones);
        Scope about = question.scope(scope);
        question.refuseFaults();
        reach.requireFigures(about, caller);
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        SseEmitter emitter = new SseEmitter(0L);
        feed.subscribe(concerned(about, caller), lastEventId, new FeedReader(emitter, QUEUE));
        return emitter;
    }

    /** Asked anew for each: zones come and move while a stream is open. */
    private Predicate<Alert> concerned(Scope about, Caller caller) {
        return alert -> alertReach.shows(about, caller.jurisdiction(), alert);
    }
}
