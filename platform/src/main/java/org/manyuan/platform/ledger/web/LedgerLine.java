package org.manyuan.platform.ledger.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;

/** A line of a ledger as the interface shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerLine(
        int sequence,
        String type,
        LocalDate occurredOn,
        Instant recordedAt,
        String recordedBy,
        String source,
        String eventId,
        @Nullable Instant time,
        String zoneId,
        String stage,
        @JsonRawValue
                @Schema(
                        types = "object",
                        additionalProperties = Schema.AdditionalPropertiesValue.TRUE,
                        description = "事件的数据;各类型的字段见 docs/asyncapi.yaml")
                String data) {

    public static Page<LedgerLine> page(PageRequest asked, List<Recorded> events) {
        return asked.cut(events.stream().map(LedgerLine::of).toList());
    }

    public static LedgerLine of(Recorded event) {
        return new LedgerLine(
                event.sequence(),
                event.type(),
                event.occurredOn(),
                event.recordedAt(),
                event.recordedBy(),
                event.key().source(),
                event.key().id(),
                event.time(),
                event.zoneId(),
                event.stage(),
                event.data());
    }
}
