package org.manyuan.project.listing;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters by which a list of projects is filtered and sorted, as they came in. */
record ProjectParameters(
        @Schema(description = "开发区编号") @Nullable String zone,
        @Schema(description = "设区市代码") @Nullable String city,
        @Schema(description = "阶段") @Nullable String stage,
        @Schema(description = "类型") @Nullable String kind,
        @Schema(description = "行业代码") @Nullable String industry,
        @Schema(description = "专管员") @Nullable String owner,
        @Schema(description = "名称、投资方、专管员、编号中的字词") @Nullable String q,
        @Schema(description = "签约年份") @Nullable String signedYear,
        @Schema(description = "true:有逾期事项") @Nullable String overdue,
        @Schema(description = "计划日期在若干天内") @Nullable String dueWithin,
        @Schema(description = "true:计划日期已过") @Nullable String plannedOverdue,
        @Schema(description = "分期供地在若干天内到期") @Nullable String phaseEndsWithin,
        @Schema(description = "久无进展:YELLOW、RED、REMOVAL 建议退库") @Nullable String idle,
        @Schema(description = "如 name、-signedOn") @Nullable String sort) {

    /** Those that were given, by what users call them. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        note(given, "开发区", zone);
        note(given, "设区市", city);
        note(given, "阶段", stage);
        note(given, "类型", kind);
        note(given, "行业代码", industry);
        note(given, "专管员", owner);
        note(given, "查找", q);
        note(given, "签约年份", signedYear);
        note(given, "有逾期事项", overdue);
        note(given, "计划日期在若干天内", dueWithin);
        note(given, "计划日期已过", plannedOverdue);
        note(given, "分期供地在若干天内到期", phaseEndsWithin);
        note(given, "久无进展", idle);
        note(given, "排序", sort);
        return given;
    }

    private static void note(Map<String, String> given, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            given.put(name, value);
        }
    }
}
