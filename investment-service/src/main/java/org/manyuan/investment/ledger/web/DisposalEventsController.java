package org.manyuan.investment.ledger.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.manyuan.platform.ledger.web.CloudEventEndpoint;
import org.manyuan.platform.ledger.web.PostedEvent;
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
                    "CloudEvents 1.0:application/cloudevents+json、二进制模式(ce-* 头)、"
                            + "application/cloudevents-batch+json(每批至多 1000 个)。"
                            + "类型 org.manyuan.disposal-case.<identified、measure-taken、plan-set、disposed、"
                            + "reopened、withdrawn>.v1;subject 为事项编号")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "application/cloudevents+json",
                        schema = @Schema(implementation = PostedEvent.class),
                        examples = @ExampleObject(name = "event", value = CaseBodies.EVENT)),
                @Content(
                        mediaType = "application/cloudevents-batch+json",
                        array =
                                @ArraySchema(
                                        schema = @Schema(implementation = PostedEvent.class),
                                        maxItems = 1_000),
                        examples =
                                @ExampleObject(
                                        name = "batch",
                                        value = "[" + CaseBodies.EVENT + "]")),
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(
                                        types = "object",
                                        additionalProperties =
                                                Schema.AdditionalPropertiesValue.TRUE,
                                        description = "二进制模式:正文为 data,属性在 ce-* 头中"))
            })
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
