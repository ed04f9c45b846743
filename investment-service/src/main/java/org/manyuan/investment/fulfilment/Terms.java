package org.manyuan.investment.fulfilment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/** What is promised, in 万元, and until when. */
public record Terms(BigDecimal promisedWan, LocalDate dueOn, @Nullable String note) {

    static Terms read(Fields body) {
        return new Terms(body.amount("promisedWan"), body.date("dueOn"), body.optionalText("note"));
    }

    Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("promisedWan", promisedWan);
        fields.put("dueOn", dueOn.toString());
        fields.put("note", note);
        return fields;
    }
}
