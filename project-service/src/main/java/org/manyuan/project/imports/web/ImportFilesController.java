package org.manyuan.project.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.AnswersWorkbook;
import org.manyuan.platform.workbook.Workbooks;
import org.manyuan.project.imports.ErrorWorkbook;
import org.manyuan.project.imports.ImportDesk;
import org.manyuan.project.imports.ImportTemplate;
import org.manyuan.project.imports.ProjectImport;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/project-imports")
@PreAuthorize("hasAuthority('SCOPE_projects:write')")
@Tag(name = "project-imports")
class ImportFilesController {

    private final ImportDesk desk;
    private final ImportTemplate template;
    private final ErrorWorkbook errors;

    ImportFilesController(ImportDesk desk, ImportTemplate template, ErrorWorkbook errors) {
        this.desk = desk;
        this.template = template;
        this.errors = errors;
    }

    @GetMapping("/template.xlsx")
    @Operation(summary = "导入模板", description = "含下拉框、示例和说明;每次下载有自己的表格编号")
    @AnswersWorkbook
    void template(HttpServletResponse response, Caller caller) throws IOException {
        template.write(caller, Workbooks.download(response, "项目导入模板.xlsx"));
    }

    @GetMapping("/{importId}/errors.xlsx")
    @Operation(summary = "错误表", description = "未导入的行,原样,标出有误的单元格并附原因;更正后可直接上传")
    @AnswersWorkbook
    void errors(@PathVariable String importId, HttpServletResponse response, Caller caller)
            throws IOException {
        ProjectImport job =
                desk.find(importId, caller)
                        .orElseThrow(() -> new RefusedException(ProblemType.NOT_FOUND));
        errors.write(job, Workbooks.download(response, "导入错误-" + job.importId() + ".xlsx"));
    }
}
