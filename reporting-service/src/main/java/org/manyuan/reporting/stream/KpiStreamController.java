package org.manyuan.reporting.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.QuestionReader;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.kpi.web.KpiBody;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "reports")
class KpiStreamController {

    private final KpiStream stream;
    private final Reports reports;
    private final Reach reach;
    private final ZoneDirectory zones;

    KpiStreamController(KpiStream stream, Reports reports, Reach reach, ZoneDirectory zones) {
        this.stream = stream;
        this.reports = reports;
        this.reach = reach;
        this.zones = zones;
    }

    @GetMapping(path = "/api/reports/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "指标推送(SSE)", description = "事件 kpis;变化时推送,每个范围每秒至多一次;支持 Last-Event-ID")
    @ApiResponse(
            responseCode = "200",
            description = "事件流;每个事件 kpis 的 data 是 /api/reports/kpis 的答复",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = KpiBody.class)))
    void stream(
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String caliber,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller)
            throws IOException {
        reports.requireComplete();
        Question question = new QuestionReader(zones).question(scope, year, asOf, caliber);
        reach.requireFigures(question.scope(), caller);
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        stream.subscribe(
                question,
                ProblemResponses.locale(request),
                lastEventId,
                ServletLine.open(request, response));
    }
}
