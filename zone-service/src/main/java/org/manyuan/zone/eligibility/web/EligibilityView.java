package org.manyuan.zone.eligibility.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.policy.EligibilityClause;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.zone.eligibility.ClauseResult;
import org.manyuan.zone.eligibility.EligibilityReport;
import org.manyuan.zone.eligibility.Measured;
import org.manyuan.zone.eligibility.Origin;
import org.manyuan.zone.eligibility.Result;

/** Whether a zone may apply, as the interface shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Eligibility")
record EligibilityView(
        String zoneId,
        @JsonProperty("for") @Schema(example = "EXPANSION") String kind,
        @Schema(description = "数据截至的年份") int year,
        String plan,
        Result result,
        List<Clause> clauses) {

    private static final int DECIMALS = 6;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EligibilityClause")
    record Clause(
            String clause,
            @Schema(description = "条款出处", example = "附件2·三(一)") String source,
            @Schema(description = "指标,或申请中的事项", example = "revenue-per-mu") String subject,
            Required required,
            @Schema(description = "所问年份的实际值;无数据时没有") @Nullable BigDecimal actual,
            @Schema(description = "申请中所述") @Nullable String given,
            Result result,
            @Schema(description = "逐年的实际值与来源") @Nullable List<Year> years) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EligibilityRequirement")
    record Required(
            @Nullable Comparator comparator,
            @Nullable BigDecimal value,
            @Schema(description = "精确值,如 7/20") @Nullable String fraction,
            @Schema(description = "须逐年达到的年数") @Nullable Integer years,
            @Nullable List<String> oneOf,
            @Schema(description = "与申请中的另一事项比较") @Nullable String attributeOf,
            @Nullable Boolean present) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EligibilityYear")
    record Year(
            int year,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Schema(description = "四舍五入至六位小数") @Nullable BigDecimal value,
            Result result,
            From from) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EligibilityOrigin")
    record From(
            @Schema(description = "年报的期间") @Nullable String period,
            @Schema(description = "年报的状态,未填报为 NONE") @Nullable String status,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Schema(description = "由此主题的事件得出") @Nullable String topic) {}

    static EligibilityView of(EligibilityReport report) {
        return new EligibilityView(
                report.zoneId(),
                report.kind(),
                report.year(),
                report.plan(),
                report.result(),
                report.clauses().stream().map(EligibilityView::clause).toList());
    }

    private static Clause clause(ClauseResult result) {
        List<Year> years = result.years().stream().map(EligibilityView::year).toList();
        EligibilityClause clause = result.clause();
        return new Clause(
                clause.clause(),
                clause.source(),
                subject(clause),
                required(clause, result.compared()),
                years.isEmpty() ? null : years.getFirst().value(),
                result.given(),
                result.result(),
                years.isEmpty() ? null : years);
    }

    private static String subject(EligibilityClause clause) {
        return switch (clause) {
            case EligibilityClause.Figure figure -> figure.figure();
            case EligibilityClause.OneOf one -> one.attribute();
            case EligibilityClause.Compared compared -> compared.attribute();
            case EligibilityClause.Present present -> present.attribute();
        };
    }

    private static Required required(EligibilityClause clause, @Nullable String other) {
        return switch (clause) {
            case EligibilityClause.Figure figure ->
                    new Required(
                            figure.comparator(),
                            rounded(figure.value()),
                            figure.value().toString(),
                            figure.years(),
                            null,
                            null,
                            null);
            case EligibilityClause.OneOf one ->
                    new Required(null, null, null, null, one.values(), null, null);
            case EligibilityClause.Compared compared ->
                    new Required(
                            compared.comparator(),
                            other == null ? null : new BigDecimal(other),
                            null,
                            null,
                            null,
                            compared.attributeOf(),
                            null);
            case EligibilityClause.Present _ ->
                    new Required(null, null, null, null, null, null, true);
        };
    }

    private static Year year(ClauseResult.YearResult year) {
        From from = from(year.measured().origin());
        return switch (year.measured()) {
            case Measured.Value value ->
                    new Year(
                            year.year(),
                            value.numerator(),
                            value.denominator(),
                            rounded(value.fraction()),
                            year.result(),
                            from);
            case Measured.NothingToDo _ ->
                    new Year(
                            year.year(),
                            BigDecimal.ZERO,
                            BigDecimal.ZERO,
                            null,
                            year.result(),
                            from);
            case Measured.Missing _ -> new Year(year.year(), null, null, null, year.result(), from);
        };
    }

    private static From from(Origin origin) {
        return switch (origin) {
            case Origin.FromReturn each ->
                    new From(
                            each.period(),
                            each.status() == null ? "NONE" : each.status(),
                            each.approvedBy(),
                            each.approvedAt(),
                            null);
            case Origin.FromTopic(String topic) -> new From(null, null, null, null, topic);
        };
    }

    private static BigDecimal rounded(Fraction value) {
        BigDecimal decimal = value.toDecimal(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }
}
