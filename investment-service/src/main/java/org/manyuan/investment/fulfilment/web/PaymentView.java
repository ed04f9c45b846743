package org.manyuan.investment.fulfilment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.fulfilment.Payment;

/** A payment as the interface shows it. */
@Schema(name = "PolicyFulfilmentPayment")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        @Schema(description = "在本承诺内的序号,从 1 起,不变") int number,
        LocalDate paidOn,
        @Schema(description = "万元") BigDecimal amountWan,
        @Nullable String reason,
        @Schema(description = "误记的付款已冲销,不再计入 paidWan") Payment.@Nullable Reversal reversal) {

    static List<PaymentView> of(List<Payment> payments) {
        return IntStream.range(0, payments.size())
                .mapToObj(place -> of(place + 1, payments.get(place)))
                .toList();
    }

    private static PaymentView of(int number, Payment payment) {
        return new PaymentView(
                number,
                payment.paidOn(),
                payment.amountWan(),
                payment.reason(),
                payment.reversal());
    }
}
