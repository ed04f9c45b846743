package org.manyuan.reporting.written.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.reporting.kpi.Reach;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.written.Asked;
import org.manyuan.reporting.written.WrittenReports;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('SCOPE_reports:read')")
@Tag(name = "written reports", description = "书面报告")
class WrittenReportController {

    private final Reports reports;
    private final WrittenReports written;
    private final AskedReader reader;
    private final Reach reach;

    WrittenReportController(
            Reports reports, WrittenReports written, AskedReader reader, Reach reach) {
        this.reports = reports;
        this.written = written;
        this.reader = reader;
        this.reach = reach;
    }

    @GetMapping("/api/reports/returns/{of}/{file}")
    @Operation(
            summary = "半年报、年报",
            description =
                    "of:开发区代码或 province;file:<年份>-H1(上半年)或 <年份>-Y(全年),后接 .docx、.pdf 或 .xlsx;"
                            + "asOf(YYYY-MM)为统计截止月,默认为报告期末月,报告期未满时为本月;"
                            + "snapshot 为同一期的快照编号,报告只用其中冻结的指标,逐字节可重现")
    @ApiResponse(
            responseCode = "200",
            description = "文件,总是作为附件",
            content = {
                @Content(
                        mediaType = "application/pdf",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType =
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType =
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(responseCode = "304", description = "与 If-None-Match 相同", content = @Content)
    ResponseEntity<byte[]> report(
            @PathVariable String of,
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String snapshot,
            Caller caller) {
        reports.requireComplete();
        Asked asked = reader.read(of, file, asOf, snapshot);
        reach.requireFigures(asked.scope(), caller, "/path/of");
        byte[] content =
                written.write(asked)
                        .orElseThrow(() ->
                                new RefusedException(
                                        ProblemType.DEPENDENCY_UNAVAILABLE,
                                        Fault.at("", "fault.report-busy")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asked.format().mediaType()))
                .eTag(tag(content))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(of, file))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(content);
    }

    /** Its name is made of the path, which was found to be a zone's id, a period and an ending. */
    private static String attachment(String of, String file) {
        return ContentDisposition.attachment()
                .filename(of + "-" + file, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private static String tag(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return '"' + HexFormat.of().formatHex(digest) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
