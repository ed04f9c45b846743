package org.manyuan.zone.workbook.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.problem.ProblemResponses;
import org.manyuan.platform.problem.Problems;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.ReceivedWorkbook;
import org.manyuan.zone.workbook.ReturnWorkbook;
import org.manyuan.zone.workbook.WorkbookDesk;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/return-workbooks")
@PreAuthorize("hasAuthority('SCOPE_zones:write')")
@Tag(name = "return-workbooks", description = "指标批量填报:填报表、试填、结果、错误表")
class ReturnWorkbooksController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    private final WorkbookDesk desk;
    private final Problems problems;

    ReturnWorkbooksController(WorkbookDesk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "上传填好的填报表",
            description =
                    "multipart 的 file 部分,至多 5 MiB、10000 行;整个文件不合格的当即拒绝。每个开发区的各行整体接受或不接受,"
                            + "规则与逐个填报相同。开发区填自己的;设区市可为所辖各开发区填草稿,提交仍由开发区。"
                            + "再次上传同一表格不改变任何内容;他人在下载之后填过的不覆盖(version-conflict)。"
                            + "以同一 Idempotency-Key 重传同一文件得到同一结果。")
    @ApiResponse(responseCode = "201", description = "各开发区的结果", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "此前同一请求的结果", useReturnTypeSchema = true)
    ResponseEntity<ReturnWorkbookView> upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @Parameter(description = "表中未写明期间时必填") @RequestParam(required = false)
                    @Nullable String period,
            @Parameter(description = "true 只检查,不保存") @RequestParam(required = false)
                    @Nullable String dryRun,
            @Parameter(description = "true 填入后即提交,只可由开发区") @RequestParam(required = false)
                    @Nullable String submit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Caller caller)
            throws IOException, InterruptedException {
        QueryParameters query = new QueryParameters();
        Boolean trial = query.flag("dryRun", dryRun);
        Boolean submitted = query.flag("submit", submit);
        query.refuseFaults();
        WorkbookDesk.Request asked =
                new WorkbookDesk.Request(
                        PersonalCommand.newSubject("W-", PersonalCommand.key(key, caller)),
                        AskedPeriod.optional(period),
                        trial != null && trial,
                        submitted != null && submitted);
        try (ReceivedWorkbook received = ReceivedWorkbook.of(file, LARGEST)) {
            return switch (desk.file(received, asked, caller)) {
                case WorkbookDesk.Result.Refused refused ->
                        throw new RefusedException(refused.refusal());
                case WorkbookDesk.Result.Filed filed ->
                        (filed.repeated()
                                        ? ResponseEntity.ok()
                                        : ResponseEntity.created(
                                                URI.create(
                                                        "/api/return-workbooks/"
                                                                + asked.workbookId())))
                                .body(view(filed.workbook(), request));
            };
        }
    }

    @GetMapping("/{workbookId}")
    @Operation(summary = "上传的结果", description = "只见自己上传的")
    ReturnWorkbookView get(
            @PathVariable String workbookId,
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) Caller caller) {
        return view(
                desk.find(workbookId, caller)
                        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND)),
                request);
    }

    private ReturnWorkbookView view(ReturnWorkbook workbook, HttpServletRequest request) {
        return ReturnWorkbookView.of(workbook, problems, ProblemResponses.locale(request));
    }
}
