package org.manyuan.zone.returns.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.returns.PeriodKind;

/** An indicator as a form needs it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Indicator")
record IndicatorView(
        String code,
        String name,
        String unit,
        @Schema(description = "AMOUNT 至多两位小数,COUNT 整数,RATE 0 至 1,FLAG 0 或 1")
                Indicator.Measure measure,
        List<PeriodKind> periods) {

    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.measure(),
                indicator.periods().stream().sorted().toList());
    }
}
