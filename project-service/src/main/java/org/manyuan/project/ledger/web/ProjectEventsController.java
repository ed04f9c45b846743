package org.manyuan.project.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.manyuan.platform.ledger.web.CloudEventEndpoint;
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
                    "CloudEvents 1.0:application/cloudevents+json、二进制模式(ce-* 头)、"
                            + "application/cloudevents-batch+json(每批至多 1000 个)")
    ResponseEntity<?> post(HttpServletRequest request, Caller caller)
            throws IOException, InterruptedException {
        return endpoint.post(request, caller);
    }
}
