package org.manyuan.investment.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.Cause;
import org.manyuan.platform.ledger.web.BatchResults;

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
            @Schema(
                            description = "measure-taken、plan-set、disposed、reopened、withdrawn",
                            example = "disposed")
                    String type,
            @Schema(example = "{\"occurredOn\":\"2019-03-04\",\"method\":\"MERGER\"}")
                    Map<String, Object> data) {}

    @Schema(name = "Receipt")
    record Receipt(
            String subject,
            @Schema(description = "事项内的序号 1、2、3…") int sequence,
            CaseStatus stage,
            @Nullable Boolean duplicate) {}

    /** What is answered to a repetition, and to a batch. */
    @Schema(
            name = "DisposalEventsAnswer",
            oneOf = {Receipt.class, BatchResults.class})
    record Answer() {}

    /** An example of what a municipal system posts. */
    static final String EVENT =
            """
            {"specversion":"1.0","id":"nc-2019-000123","source":"urn:jx:360100:invest",
             "type":"org.manyuan.disposal-case.identified.v1","subject":"C-360100-0001",
             "time":"2019-03-05T09:12:00+08:00","datacontenttype":"application/json",
             "data":{"occurredOn":"2019-03-04","zoneId":"G361027","kind":"ZOMBIE_ENTERPRISE",
                     "name":"造纸厂","cause":"INSOLVENT"}}\
            """;
}
