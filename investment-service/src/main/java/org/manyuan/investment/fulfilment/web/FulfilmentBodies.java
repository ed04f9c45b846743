package org.manyuan.investment.fulfilment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The shapes of request bodies for the OpenAPI description; the bodies themselves are read strictly
 * by the commands.
 */
final class FulfilmentBodies {

    private FulfilmentBodies() {}

    @Schema(name = "PolicyPromise")
    record Promise(
            String projectId,
            @Schema(description = "已公布并适用于项目所在开发区的政策") String policyId,
            @Schema(description = "承诺日期,须在政策有效期内") LocalDate occurredOn,
            @Schema(description = "承诺金额,万元") BigDecimal promisedWan,
            @Schema(description = "应兑现日期") LocalDate dueOn,
            @Nullable String note) {}

    @Schema(name = "PolicyPromiseRevision")
    record Revision(
            @Nullable BigDecimal promisedWan, @Nullable LocalDate dueOn, @Nullable String note) {}

    @Schema(name = "PolicyPayment")
    record Payment(
            LocalDate occurredOn,
            @Schema(description = "万元") BigDecimal amountWan,
            @Schema(description = "累计超过承诺金额时必填") @Nullable String reason) {}

    @Schema(name = "PolicyPaymentReversal")
    record Reversal(
            @Schema(description = "更正日期,默认当天,不早于付款日期") @Nullable LocalDate occurredOn,
            String reason) {}

    @Schema(name = "PolicyPromiseCancellation")
    record Cancellation(String reason) {}
}
