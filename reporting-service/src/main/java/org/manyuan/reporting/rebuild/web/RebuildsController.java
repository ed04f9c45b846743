package org.manyuan.reporting.rebuild.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.web.JsonBodies;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.reporting.rebuild.Rebuilds;
import org.manyuan.reporting.rebuild.Rebuilds.Outcome;
import org.manyuan.reporting.version.Decision;
import org.manyuan.reporting.version.Rebuild;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(RebuildsController.PATH)
@PreAuthorize("hasAuthority('SCOPE_reports:freeze')")
@Tag(name = "reports")
class RebuildsController {

    static final String PATH = "/api/reports/rebuilds";

    private final Rebuilds rebuilds;

    RebuildsController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** What is to be done when the versions have been compared. */
    @Schema(name = "RebuildRequest")
    record Wishes(
            @Schema(allowableValues = {"switch", "keep"}) @Nullable String whenEqual,
            @Schema(allowableValues = {"switch", "keep"}) @Nullable String onDifference) {}

    @GetMapping
    @Operation(summary = "历次重建", description = "最新的在前")
    Page<RebuildBody> all(
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Caller caller) {
        requireProvince(caller);
        Page<Rebuild> cut = PageRequest.of(page, size).cut(rebuilds.all());
        return new Page<>(
                cut.items().stream().map(each -> RebuildBody.of(each, null)).toList(),
                cut.page(),
                cut.size(),
                cut.total());
    }

    @PostMapping
    @Operation(
            summary = "在现用报表旁重建一版,逐格比对后切换",
            description = "whenEqual、onDifference:switch(切换)或 keep(保留现用版,等待决定);默认一致则切换、不一致则保留。仅限省级")
    @ApiResponse(responseCode = "202", description = "已开始", useReturnTypeSchema = true)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Wishes.class)))
    ResponseEntity<RebuildBody> request(
            @RequestBody(required = false) byte @Nullable [] body, Caller caller) {
        requireProvince(caller);
        Fields fields = new Fields(body == null ? Map.of() : JsonBodies.object(body), "");
        Decision whenEqual = decision(fields, "whenEqual", Decision.SWITCH);
        Decision onDifference = decision(fields, "onDifference", Decision.KEEP);
        fields.refuseUnknown();
        if (!fields.faults().isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, fields.faults()));
        }
        Rebuild rebuild = accepted(rebuilds.request(caller.subject(), whenEqual, onDifference));
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + rebuild.id()))
                .body(RebuildBody.of(rebuild, null));
    }

    @GetMapping("/{id}")
    @Operation(
            summary = "一次重建的进展与差异",
            description = "phase:BUILDING、COMPARING、READY(已比对,等待决定)、SWITCHED、FAILED")
    RebuildBody one(@PathVariable String id, Caller caller) {
        requireProvince(caller);
        Rebuild rebuild = rebuilds.find(id);
        if (rebuild == null) {
            throw new RefusedException(
                    rebuilds.isComplete()
                            ? ProblemType.NOT_FOUND
                            : ProblemType.DEPENDENCY_UNAVAILABLE);
        }
        boolean folded =
                rebuild.state() == Rebuild.State.UNDER_WAY
                        || rebuild.state() == Rebuild.State.COMPARED;
        return RebuildBody.of(rebuild, folded ? rebuilds.progress(rebuild) : null);
    }

    @PostMapping("/{id}/switch")
    @Operation(summary = "切换到已比对的新版", description = "只限 READY")
    RebuildBody doSwitch(@PathVariable String id, Caller caller) {
        requireProvince(caller);
        return RebuildBody.of(accepted(rebuilds.doSwitch(id, caller.subject())), null);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "放弃新版", description = "现用版不受影响;新版的主题随即删除")
    RebuildBody drop(@PathVariable String id, Caller caller) {
        requireProvince(caller);
        return RebuildBody.of(accepted(rebuilds.drop(id, caller.subject())), null);
    }

    private static Decision decision(Fields fields, String name, Decision otherwise) {
        String text = fields.optionalName(name);
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        switch (text) {
            case "switch" -> {
                return Decision.SWITCH;
            }
            case "keep" -> {
                return Decision.KEEP;
            }
            default -> fields.fault(name, "one-of", "switch, keep");
        }
        return otherwise;
    }

    private static Rebuild accepted(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted(Rebuild rebuild) -> rebuild;
            case Outcome.Unknown _ -> throw new RefusedException(ProblemType.NOT_FOUND);
            case Outcome.NotNow(Rebuild hindrance) ->
                    throw new RefusedException(
                            ProblemType.TRANSITION_NOT_ALLOWED,
                            Fault.at(
                                    "",
                                    "fault.rebuild-state",
                                    hindrance.id(),
                                    hindrance.state().name()));
            case Outcome.Uncertain _ ->
                    throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        };
    }

    /** The figures of everybody are at stake. */
    private static void requireProvince(Caller caller) {
        if (!caller.jurisdiction().province()) {
            throw new RefusedException(
                    ProblemType.OUTSIDE_JURISDICTION, Fault.at("", "fault.province-only"));
        }
    }
}
