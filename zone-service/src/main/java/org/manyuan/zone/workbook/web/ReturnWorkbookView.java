package org.manyuan.zone.workbook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.Problem;
import org.manyuan.platform.problem.Problems;
import org.manyuan.zone.returns.ReturnStatus;
import org.manyuan.zone.workbook.ReturnResult;
import org.manyuan.zone.workbook.ReturnWorkbook;

/** A workbook as the interface shows it. */
@Schema(name = "ReturnWorkbook")
record ReturnWorkbookView(
        String workbookId,
        String fileName,
        @Schema(example = "2019-Q1") String period,
        @Schema(description = "true 时什么都没有保存") boolean dryRun,
        boolean submit,
        Instant uploadedAt,
        @Schema(description = "结果到开发区数") Counts counts,
        @Schema(description = "表中每个开发区一项,按表中的顺序") List<ZoneResult> returns) {

    @Schema(name = "ReturnWorkbookCounts")
    record Counts(long filled, long submitted, long unchanged, long empty, long refused) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReturnWorkbookResult")
    record ZoneResult(
            String zoneId,
            @Schema(
                            description =
                                    "FILLED 已填入草稿,SUBMITTED 已提交,UNCHANGED 与已填的相同,EMPTY 未填写,REFUSED 未接受")
                    ReturnResult.Outcome outcome,
            @Nullable ReturnStatus status,
            @Schema(description = "填报的版本;0 为没有") int version,
            @Schema(description = "未接受的原因;pointer 如 /rows/12/value,行号与表中相同")
                    @Nullable Problem problem) {}

    static ReturnWorkbookView of(ReturnWorkbook workbook, Problems problems, Locale locale) {
        return new ReturnWorkbookView(
                workbook.workbookId(),
                workbook.fileName(),
                workbook.period(),
                workbook.dryRun(),
                workbook.submit(),
                workbook.uploadedAt(),
                new Counts(
                        count(workbook, ReturnResult.Outcome.FILLED),
                        count(workbook, ReturnResult.Outcome.SUBMITTED),
                        count(workbook, ReturnResult.Outcome.UNCHANGED),
                        count(workbook, ReturnResult.Outcome.EMPTY),
                        count(workbook, ReturnResult.Outcome.REFUSED)),
                workbook.returns().stream().map(each -> result(each, problems, locale)).toList());
    }

    private static ZoneResult result(ReturnResult result, Problems problems, Locale locale) {
        Refusal refusal = result.refusal();
        return new ZoneResult(
                result.zoneId(),
                result.outcome(),
                result.status(),
                result.version(),
                refusal == null ? null : problems.describe(refusal, locale, null));
    }

    private static long count(ReturnWorkbook workbook, ReturnResult.Outcome outcome) {
        return workbook.returns().stream().filter(each -> each.outcome() == outcome).count();
    }
}
