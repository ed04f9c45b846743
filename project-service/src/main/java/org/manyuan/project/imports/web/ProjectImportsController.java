package org.manyuan.project.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.ledger.web.PersonalCommand;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.ReceivedWorkbook;
import org.manyuan.project.imports.ImportDesk;
import org.manyuan.project.imports.ImportStatus;
import org.manyuan.project.imports.Imports;
import org.manyuan.project.imports.ProjectImport;
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
@RequestMapping("/api/project-imports")
@PreAuthorize("hasAuthority('SCOPE_projects:write')")
@Tag(name = "project-imports", description = "项目批量导入:模板、试导入、进度、错误表")
class ProjectImportsController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(20);

    private static final String NEWEST_FIRST = "-uploadedAt";

    private final ImportDesk desk;
    private final Imports imports;

    ProjectImportsController(ImportDesk desk, Imports imports) {
        this.desk = desk;
        this.imports = imports;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "上传要导入的工作簿",
            description =
                    "multipart 的 file 部分,至多 20 MiB、200000 行。整个文件先检查一遍,不合格的当即拒绝;"
                            + "dryRun=true 只试导入,不保存任何事项。以同一 Idempotency-Key 重传同一文件得到同一次导入。"
                            + "管辖范围以上传时为准。")
    @ApiResponse(responseCode = "201", description = "已收下,开始处理")
    @ApiResponse(responseCode = "200", description = "此前已收下的同一次导入")
    ResponseEntity<ImportView> upload(
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller)
            throws IOException, InterruptedException {
        try (ReceivedWorkbook received = ReceivedWorkbook.of(file, LARGEST)) {
            return answer(
                    desk.upload(received, flag(dryRun), PersonalCommand.key(key, caller), caller));
        }
    }

    @GetMapping
    @Operation(summary = "我的导入", description = "只见自己的;默认最近的在前")
    Page<ImportView> list(
            @Parameter(description = "UPLOADED、CHECKING、CHECKED、IMPORTING、DONE、FAILED")
                    @RequestParam(required = false)
                    @Nullable String status,
            @Parameter(description = "uploadedAt、fileName、status,前加 - 为降序")
                    @RequestParam(required = false)
                    @Nullable String sort,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            Caller caller) {
        PageRequest request = PageRequest.of(page, size);
        QueryParameters query = new QueryParameters();
        ImportStatus only = query.constant("status", status, ImportStatus.class);
        QueryParameters.Order order =
                query.order(sort == null ? NEWEST_FIRST : sort, imports.sortable(), "uploadedAt");
        query.refuseFaults();
        return new Page<>(
                imports.of(caller.subject(), only, order, request.offset(), request.size()).stream()
                        .map(ImportView::of)
                        .toList(),
                request.page(),
                request.size(),
                imports.count(caller.subject(), only));
    }

    @GetMapping("/{importId}")
    @Operation(summary = "导入进度", description = "只见自己的导入")
    ImportView get(@PathVariable String importId, Caller caller) {
        return ImportView.of(own(importId, caller));
    }

    @PostMapping("/{importId}/start")
    @Operation(summary = "正式导入已试导入的工作簿", description = "试导入结束(CHECKED)后;重复请求不再执行")
    @ApiResponse(responseCode = "201", description = "开始导入")
    @ApiResponse(responseCode = "200", description = "此前已开始")
    ResponseEntity<ImportView> start(@PathVariable String importId, Caller caller) {
        return answer(desk.start(own(importId, caller)));
    }

    private ProjectImport own(String importId, Caller caller) {
        return desk.find(importId, caller)
                .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
    }

    private static ResponseEntity<ImportView> answer(ImportDesk.Result result) {
        return switch (result) {
            case ImportDesk.Result.Refused refused -> throw new RefusedException(refused.refusal());
            case ImportDesk.Result.Accepted accepted ->
                    (accepted.repeated()
                                    ? ResponseEntity.ok()
                                    : ResponseEntity.created(
                                            URI.create(
                                                    "/api/project-imports/"
                                                            + accepted.job().importId())))
                            .body(ImportView.of(accepted.job()));
        };
    }

    private static boolean flag(@Nullable String dryRun) {
        return switch (dryRun) {
            case "true" -> true;
            case "", "false" -> false;
            case null -> false;
            default ->
                    throw new RefusedException(
                            ProblemType.VALIDATION, Fault.at("/query/dryRun", "fault.boolean"));
        };
    }
}
