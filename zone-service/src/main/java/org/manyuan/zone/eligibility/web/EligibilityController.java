package org.manyuan.zone.eligibility.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.eligibility.Eligibility;
import org.manyuan.zone.eligibility.EligibilityResult;
import org.manyuan.zone.roll.ZoneRoll;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_zones:read')")
@Tag(name = "eligibility", description = "扩区、调区、更名的条件核对")
class EligibilityController {

    private static final String FOR = "for";
    private static final String YEAR = "year";

    private final Eligibility eligibility;
    private final ZoneRoll zones;
    private final Clock clock;

    EligibilityController(Eligibility eligibility, ZoneRoll zones, Clock clock) {
        this.eligibility = eligibility;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/api/zones/{zoneId}/eligibility")
    @Operation(
            summary = "条件核对",
            description =
                    "逐条列出条款、出处、要求、实际值、来源与结论:MET 满足、NOT_MET 不满足、MISSING 缺数据。"
                            + "实际值取自已审定的年报或其他服务的事件;申请自身的事项以查询参数给出")
    EligibilityView get(
            @PathVariable String zoneId,
            @Parameter(
                            required = true,
                            description =
                                    "EXPANSION 扩区、ADJUSTMENT 调区、RENAME_INDUSTRIAL_PARK、"
                                            + "RENAME_HIGH_TECH、RENAME_ECONOMIC 更名")
                    @RequestParam(name = FOR, required = false)
                    @Nullable String kind,
            @Parameter(description = "数据截至的年份,默认上一年") @RequestParam(name = YEAR, required = false)
                    @Nullable String year,
            @Parameter(description = "申请自身的事项,如 ground=GEOLOGY、industrialShareAfter=0.6")
                    @RequestParam(required = false)
                    Map<String, String> parameters,
            @Parameter(hidden = true) Caller caller) {
        zones.visible(zoneId, caller);
        if (kind == null || kind.isBlank()) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/" + FOR, "fault.required"));
        }
        Map<String, String> attributes = new HashMap<>(parameters);
        attributes.remove(FOR);
        attributes.remove(YEAR);
        return switch (eligibility.of(zoneId, kind, year(year), attributes)) {
            case EligibilityResult.Judged judged -> EligibilityView.of(judged.report());
            case EligibilityResult.Refused refused ->
                    throw new RefusedException(inQuery(refused.refusal()));
        };
    }

    private int year(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return LocalDate.now(clock).getYear() - 1;
        }
        Integer year = Period.parseYear(text.strip());
        if (year == null) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/year", "fault.year"));
        }
        return year;
    }

    private static Refusal inQuery(Refusal refusal) {
        return new Refusal(
                refusal.type(),
                refusal.faults().stream()
                        .map(each ->
                                new Fault(
                                        "/query" + each.pointer(),
                                        each.message(),
                                        each.arguments()))
                        .toList());
    }
}
