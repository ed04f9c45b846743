package org.manyuan.zone.returns.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.Period;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.returns.Correction;
import org.manyuan.zone.returns.Figures;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnStatus;
import org.manyuan.zone.returns.Step;

/**
 * A return as the interface shows it, whether anything has been filled in or not.
 *
 * @param version 0 where nothing has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IndicatorReturn")
record ReturnView(
        String zoneId,
        String zoneName,
        String cityCode,
        @Schema(example = "2019-Q1") String period,
        int version,
        @Schema(description = "NONE 未填报") State status,
        @Schema(description = "指标代码到数值") Map<String, BigDecimal> values,
        @Schema(description = "指标代码到说明") Map<String, String> comments,
        @Schema(description = "报送截止日") LocalDate dueOn,
        @Schema(description = "逾期未提交,或逾期提交") boolean late,
        @Nullable LocalDate submittedOn,
        @Nullable Step submitted,
        @Nullable Step reviewed,
        @Nullable Step approved,
        @Schema(description = "最近一次退回的理由") @Nullable String sentBackFor,
        List<Correction> corrections) {

    @Schema(name = "IndicatorReturnStatus")
    enum State {
        NONE,
        DRAFT,
        SUBMITTED,
        REVIEWED,
        APPROVED,
        SENT_BACK;

        static State of(ReturnStatus status) {
            return switch (status) {
                case DRAFT -> DRAFT;
                case SUBMITTED -> SUBMITTED;
                case REVIEWED -> REVIEWED;
                case APPROVED -> APPROVED;
                case SENT_BACK -> SENT_BACK;
            };
        }
    }

    static ReturnView none(Zone zone, Period period, Indicators indicators, LocalDate today) {
        LocalDate dueOn = indicators.dueOn(period);
        return new ReturnView(
                zone.zoneId(),
                zone.particulars().name(),
                zone.particulars().cityCode(),
                period.toString(),
                0,
                State.NONE,
                Figures.NONE.values(),
                Figures.NONE.comments(),
                dueOn,
                today.isAfter(dueOn),
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static ReturnView of(
            Zone zone, IndicatorReturn state, int version, Indicators indicators, LocalDate today) {
        LocalDate dueOn = indicators.dueOn(period(state));
        LocalDate submittedOn = state.submittedOn();
        return new ReturnView(
                zone.zoneId(),
                zone.particulars().name(),
                zone.particulars().cityCode(),
                state.period(),
                version,
                State.of(state.status()),
                state.figures().values(),
                state.figures().comments(),
                dueOn,
                (submittedOn == null ? today : submittedOn).isAfter(dueOn),
                submittedOn,
                state.submitted(),
                state.reviewed(),
                state.approved(),
                state.sentBackFor(),
                state.corrections());
    }

    private static Period period(IndicatorReturn state) {
        Period period = Period.parse(state.period());
        if (period == null) {
            throw new IllegalStateException("a return is stored for " + state.period());
        }
        return period;
    }
}
