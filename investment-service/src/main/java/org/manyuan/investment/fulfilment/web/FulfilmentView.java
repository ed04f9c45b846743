package org.manyuan.investment.fulfilment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.investment.fulfilment.FulfilmentStatus;

/** A promise as the interface shows it; money in 万元. */
@Schema(name = "PolicyFulfilment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FulfilmentView(
        String fulfilmentId,
        int version,
        String projectId,
        String policyId,
        String zoneId,
        LocalDate promisedOn,
        BigDecimal promisedWan,
        LocalDate dueOn,
        @Nullable String note,
        BigDecimal paidWan,
        BigDecimal outstandingWan,
        FulfilmentStatus status,
        List<PaymentView> payments) {

    static FulfilmentView of(
            String fulfilmentId, int version, Fulfilment known, LocalDate today, int dueDays) {
        return new FulfilmentView(
                fulfilmentId,
                version,
                known.projectId(),
                known.policyId(),
                known.zoneId(),
                known.promisedOn(),
                known.terms().promisedWan(),
                known.terms().dueOn(),
                known.terms().note(),
                known.paidWan(),
                known.outstandingWan(),
                known.status(today, dueDays),
                PaymentView.of(known.payments()));
    }
}
