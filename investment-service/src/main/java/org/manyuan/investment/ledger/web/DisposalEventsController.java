package org.manyuan.investment.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.manyuan.platform.ledger.web.CloudEventEndpoint;
import org.manyuan.platform.ledger.web.TakesCloudEvents;
import org.manyuan.platform.security.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "disposal-events", description = "市县系统报送的盘活处置事件")
class DisposalEventsController {

    private final CloudEventEndpoint endpoint;

    DisposalEventsController(CloudEventEndpoint caseEvents) {
        this.endpoint = caseEvents;
    }

    @PostMapping("/api/disposal-events")
    @PreAuthorize("hasAuthority('SCOPE_investments:write')")
    @Operation(
            summary = "报送盘活处置事件",
            description =
                    "类型 org.manyuan.disposal-case.<identified、measure-taken、plan-set、disposed、"
                            + "reopened、withdrawn>.v1;subject 为事项编号")
    @TakesCloudEvents(example = CaseBodies.EVENT)
    @ApiResponse(
            responseCode = "201",
            description = "已记录(单个事件)",
            content = @Content(schema = @Schema(implementation = CaseBodies.Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "重复提交,或一批的逐项结果",
            content = @Content(schema = @Schema(implementation = CaseBodies.Answer.class)))
    ResponseEntity<?> post(HttpServletRequest request, @Parameter(hidden = true) Caller caller)
            throws IOException, InterruptedException {
        return endpoint.post(request, caller);
    }
}
