package org.manyuan.zone.returns.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.AnswersWorkbook;
import org.manyuan.platform.workbook.Workbooks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_zones:read')")
@Tag(name = "returns")
class ReturnsExportController {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx");

    private final ReviewRows rows;
    private final Indicators indicators;
    private final Clock clock;

    ReturnsExportController(ReviewRows rows, Indicators indicators, Clock clock) {
        this.rows = rows;
        this.indicators = indicators;
        this.clock = clock;
    }

    @GetMapping("/api/returns.xlsx")
    @Operation(
            summary = "导出各开发区的填报",
            description = "与 /api/returns 给出 period 时相同的行,一个开发区一行、一个指标一列;另有“情况说明”与“说明”两张表")
    @AnswersWorkbook
    void export(
            @Parameter(description = "必填,如 2019、2019-Q1、2019-06", required = true)
                    @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "设区市代码,如 360100") @RequestParam(required = false)
                    @Nullable String city,
            @Parameter(description = "NONE、DRAFT、SUBMITTED、REVIEWED、APPROVED、SENT_BACK")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "true 只列逾期的") @RequestParam(required = false)
                    @Nullable String late,
            @Parameter(description = "zoneId、period、status、submittedOn,前加 - 为降序")
                    @RequestParam(required = false)
                    @Nullable String sort,
            HttpServletResponse response,
            @Parameter(hidden = true) Caller caller)
            throws IOException {
        ReturnQuery query = ReturnQuery.read(period, city, status, late, sort, "zoneId");
        Period asked = query.period();
        if (asked == null) {
            throw new RefusedException(
                    ProblemType.VALIDATION, Fault.at("/query/period", "fault.required"));
        }
        List<ReturnView> found = rows.of(asked, query, caller);
        Map<String, String> about = new LinkedHashMap<>();
        about.put("期间", asked.toString());
        about.put("数据截至", SECONDS.format(OffsetDateTime.now(clock)));
        about.put("导出人", caller.subject());
        ReturnsWorkbook.write(
                found,
                indicators.of(asked.kind()),
                about,
                Workbooks.download(response, "指标填报-" + asked + ".xlsx"));
    }
}
