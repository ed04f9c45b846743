package org.manyuan.zone.approval.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.zone.application.ApplicationKind;
import org.manyuan.zone.application.StepDecision;

/**
 * The shapes of request bodies for the OpenAPI description; the bodies themselves are read strictly
 * by {@link org.manyuan.zone.application.ApplicationCommandReader}.
 */
final class ApplicationBodies {

    private ApplicationBodies() {}

    @Schema(name = "ApplicationOpening")
    record Opening(
            @Schema(example = "G361027") String zoneId,
            ApplicationKind kind,
            @Schema(description = "扩区(必填)、调区后的面积,公顷") @Nullable BigDecimal newAreaHa,
            @Schema(description = "更名后的名称,更名必填") @Nullable String newName,
            @Schema(description = "条款所需的其他情况,如 ground、industrialShareAfter")
                    @Nullable Map<String, Object> attributes) {}

    @Schema(name = "ApplicationAmendment")
    record Amendment(
            @Nullable BigDecimal newAreaHa,
            @Nullable String newName,
            @Schema(description = "逐项合并,null 删除") @Nullable Map<String, Object> attributes) {}

    @Schema(name = "ApplicationStepAction")
    record StepAction(
            @Schema(
                            description =
                                    "默认 DONE;审查环节可 RETURNED、REJECTED;部门意见为 AGREE、DISAGREE、CONDITIONAL;批复为 APPROVED、REFUSED")
                    @Nullable StepDecision decision,
            @Schema(description = "办理日期,默认今天") @Nullable LocalDate occurredOn,
            @Schema(description = "说明;部门意见必填") @Nullable String note,
            @Schema(description = "退回或不予受理的理由") @Nullable String reason,
            @Schema(description = "退回时所缺的内容,可为材料种类") @Nullable List<String> missing,
            @Schema(description = "提出意见的部门,代表多个部门时必填") @Nullable String department,
            @Schema(description = "批复文号") @Nullable String documentNo) {}

    @Schema(name = "ApplicationResubmission")
    record Resubmission(@Nullable LocalDate occurredOn, @Nullable String note) {}

    @Schema(name = "ApplicationWithdrawal")
    record Withdrawal(@Nullable LocalDate occurredOn, String reason) {}

    @Schema(name = "ApplicationFile")
    record File(
            @Schema(
                            type = "string",
                            format = "binary",
                            description = "PDF、JPEG、PNG、DOCX、XLSX,至多 20 MiB")
                    String file,
            @Schema(description = "材料种类,见政策计划,或 supplement") String kind) {}

    @Schema(name = "ApplicationFileReplacement")
    record FileReplacement(
            @Schema(
                            type = "string",
                            format = "binary",
                            description = "PDF、JPEG、PNG、DOCX、XLSX,至多 20 MiB")
                    String file) {}
}
