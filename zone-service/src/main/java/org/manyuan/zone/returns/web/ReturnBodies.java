package org.manyuan.zone.returns.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of request bodies for the OpenAPI description; the bodies themselves are read strictly
 * by {@link org.manyuan.zone.returns.ReturnCommandReader}.
 */
final class ReturnBodies {

    private ReturnBodies() {}

    @Schema(name = "IndicatorFigures")
    record Filling(
            @Schema(description = "指标代码到数值,全部重填", example = "{\"revenue\":3500000}")
                    Map<String, BigDecimal> values,
            @Schema(
                            description = "指标代码到说明;比上期审定值超过十倍或不足十分之一时必填",
                            example = "{\"revenue\":\"两家企业投产\"}")
                    @Nullable Map<String, String> comments) {}

    @Schema(name = "IndicatorRejection")
    record Rejection(@Schema(example = "与统计局数据不符") String reason) {}

    @Schema(name = "IndicatorCorrection")
    record Correcting(
            @Schema(description = "只列要更正的", example = "{\"revenue\":3400000}")
                    Map<String, BigDecimal> values,
            String reason) {}
}
