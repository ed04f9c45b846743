package org.manyuan.zone.workbook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.AnswersWorkbook;
import org.manyuan.platform.workbook.Workbooks;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.returns.ReturnDuty;
import org.manyuan.zone.roll.ZoneRoll;
import org.manyuan.zone.workbook.ReturnErrorWorkbook;
import org.manyuan.zone.workbook.ReturnTemplate;
import org.manyuan.zone.workbook.ReturnWorkbook;
import org.manyuan.zone.workbook.WorkbookDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/return-workbooks")
@PreAuthorize("hasAuthority('SCOPE_zones:write')")
@Tag(name = "return-workbooks")
class WorkbookFilesController {

    private final ReturnTemplate template;
    private final ReturnErrorWorkbook errors;
    private final WorkbookDesk desk;
    private final ZoneRoll zones;
    private final Clock clock;

    WorkbookFilesController(
            ReturnTemplate template,
            ReturnErrorWorkbook errors,
            WorkbookDesk desk,
            ZoneRoll zones,
            Clock clock) {
        this.template = template;
        this.errors = errors;
        this.desk = desk;
        this.zones = zones;
        this.clock = clock;
    }

    @GetMapping("/template.xlsx")
    @Operation(summary = "填报表", description = "管辖范围内应填报而未锁定的开发区,一个指标一行:单位、上期审定值、已填的值。填好后上传")
    @AnswersWorkbook
    @ApiResponse(responseCode = "422", description = "期间尚未开始")
    void template(
            @Parameter(description = "必填,如 2019、2019-Q1、2019-06", required = true)
                    @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "设区市代码,如 360100") @RequestParam(required = false)
                    @Nullable String city,
            HttpServletResponse response,
            @Parameter(hidden = true) Caller caller)
            throws IOException {
        Period asked = AskedPeriod.required(period);
        LocalDate today = LocalDate.now(clock);
        if (asked.firstDay().isAfter(today)) {
            throw new RefusedException(
                    ProblemType.OCCURRED_IN_FUTURE,
                    Fault.at("/query/period", "fault.in-future", today.toString()));
        }
        List<Zone> owing =
                zones.visible(caller).stream()
                        .filter(zone -> city == null || city.equals(zone.particulars().cityCode()))
                        .filter(zone -> ReturnDuty.owes(zone, asked, today))
                        .toList();
        template.write(asked, owing, Workbooks.download(response, "指标填报表-" + asked + ".xlsx"));
    }

    @GetMapping("/{workbookId}/errors.xlsx")
    @Operation(summary = "错误表", description = "未接受的开发区的各行,原样,标出有误的单元格并附原因;更正后可直接上传")
    @AnswersWorkbook
    void errors(
            @PathVariable String workbookId,
            HttpServletResponse response,
            @Parameter(hidden = true) Caller caller)
            throws IOException, InterruptedException {
        ReturnWorkbook workbook =
                desk.find(workbookId, caller)
                        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
        errors.write(
                workbook, Workbooks.download(response, "填报错误-" + workbook.workbookId() + ".xlsx"));
    }
}
