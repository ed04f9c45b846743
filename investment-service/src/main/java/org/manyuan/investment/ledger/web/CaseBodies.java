package org.manyuan.investment.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.Cause;

/**
 * The shapes of request bodies for the OpenAPI description; the bodies themselves are read strictly
 * by the event types.
 */
final class CaseBodies {

    private CaseBodies() {}

    @Schema(name = "Identification")
    record Identification(
            @Schema(description = "可省略,由平台编号") @Nullable String caseId,
            @Schema(example = "S367001") String zoneId,
            CaseKind kind,
            String name,
            @Schema(description = "认定日期") LocalDate occurredOn,
            Cause cause,
            @Schema(description = "亩,仅闲置土地") @Nullable BigDecimal areaMu,
            @Schema(description = "仅僵尸项目") @Nullable String projectId) {}

    @Schema(name = "DisposalCommand")
    record Command(
            @Schema(description = "measure-taken、disposed、reopened、withdrawn", example = "disposed")
                    String type,
            @Schema(example = "{\"occurredOn\":\"2019-03-04\",\"method\":\"MERGER\"}")
                    Map<String, Object> data) {}
}
