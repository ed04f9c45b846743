package org.manyuan.zone.plan.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Aspect;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.zone.ZoneLevel;

/**
 * A plan in its JSON form, which is that of the shipped YAML files; it is read strictly by {@link
 * org.manyuan.contracts.policy.PlanReader}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PolicyPlan")
record PlanBody(
        @Schema(example = "jx-2021-2023", pattern = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}") String plan,
        String name,
        LocalDate from,
        LocalDate to,
        @Schema(description = "存量基数的统计日,月末;默认为首年年末") @Nullable LocalDate baselineDate,
        @Nullable List<TargetBody> targets,
        @Schema(description = "对登记内容的限制,按条款") @Nullable List<Map<String, Object>> rules,
        @Schema(description = "扩区、调区、更名的条件,按申请种类")
                @Nullable Map<String, List<Map<String, Object>>> eligibility,
        @Schema(description = "扩区、调区、更名的办理环节,按申请种类")
                @Nullable Map<String, List<Map<String, Object>>> workflow,
        @Schema(
                        description = "参照值(如全国增速),按名称与年份",
                        example = "{\"national-revenue-growth\":{\"2021\":0.19}}")
                @Nullable Map<String, Map<String, Object>> reference,
        @Schema(description = "由填报得出的指标,至少多大比例的开发区已核准才作评判;0 至 1,默认为 1", example = "0.9")
                @Nullable Object minimumCoverage,
        @Schema(description = "争先创优:各指标按方面的权重(合计为 1),表扬与约谈的家数")
                @Nullable EvaluationBody evaluation) {

    @Schema(name = "PolicyEvaluation")
    record EvaluationBody(int commended, int summoned, List<WeightBody> weights) {}

    @Schema(name = "PolicyWeight")
    record WeightBody(
            Aspect aspect,
            @Schema(example = "revenue-per-mu") String metric,
            @Schema(description = "小数或分数", example = "0.1") Object weight) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PolicyTarget")
    record TargetBody(
            @Schema(description = "条款,在计划内唯一") String clause,
            @Schema(description = "出处", example = "附件4·11") @Nullable String source,
            @Schema(example = "signing-conversion-rate") String metric,
            @Schema(description = "province、level:national、level:provincial、zone")
                    List<String> scopes,
            @Nullable ZoneLevel zoneLevel,
            Comparator comparator,
            @Schema(description = "小数或分数,如 0.5、1/3;与 values、reference 三选一") @Nullable Object value,
            @Schema(description = "各年的值") @Nullable Map<String, Object> values,
            @Schema(description = "参照值的名称") @Nullable String reference,
            @Schema(description = "高于参照值多少") @Nullable Object plus,
            @Schema(description = "year:每年考核") @Nullable String every,
            @Schema(description = "至哪年年末") @Nullable Integer by,
            @Schema(description = "哪些年的平均", example = "2021-2023") @Nullable String average,
            @Schema(description = "每年的截止日", example = "05-31") @Nullable String due,
            @Schema(description = "只在这些年有效", example = "2021-2022") @Nullable String years) {}
}
