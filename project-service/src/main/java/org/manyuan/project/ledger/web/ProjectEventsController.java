package org.manyuan.project.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
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
@Tag(name = "project-events", description = "市县系统报送的项目事件")
class ProjectEventsController {

    private final CloudEventEndpoint endpoint;

    ProjectEventsController(CloudEventEndpoint projectEvents) {
        this.endpoint = projectEvents;
    }

    @PostMapping("/api/project-events")
    @PreAuthorize("hasAuthority('SCOPE_projects:write')")
    @Operation(
            summary = "报送项目事件",
            description =
                    "类型 org.manyuan.project.<registered、negotiation-started、signed、construction-started、"
                            + "production-started 等,见 docs/asyncapi.yaml>.v1;subject 为项目编号")
    @TakesCloudEvents(example = ProjectBodies.EVENT)
    @ApiResponse(
            responseCode = "201",
            description = "已记录(单个事件)",
            content = @Content(schema = @Schema(implementation = ProjectBodies.Receipt.class)))
    @ApiResponse(
            responseCode = "200",
            description = "重复提交,或一批的逐项结果",
            content = @Content(schema = @Schema(implementation = ProjectBodies.Answer.class)))
    ResponseEntity<?> post(HttpServletRequest request, Caller caller)
            throws IOException, InterruptedException {
        return endpoint.post(request, caller);
    }
}
