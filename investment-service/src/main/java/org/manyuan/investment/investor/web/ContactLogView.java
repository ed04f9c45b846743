package org.manyuan.investment.investor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Dealing;
import org.manyuan.platform.ledger.Recorded;

/** An entry of the contact log. */
@Schema(name = "ContactLogEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactLogView(
        int sequence,
        LocalDate occurredOn,
        Dealing kind,
        String summary,
        @Nullable String contactId,
        @Nullable LocalDate nextFollowUpOn,
        String recordedBy,
        Instant recordedAt) {

    /** The data of the event. */
    record Entry(
            Dealing kind,
            String summary,
            @Nullable String contactId,
            @Nullable LocalDate nextFollowUpOn) {}

    static ContactLogView of(Recorded event, Entry entry) {
        return new ContactLogView(
                event.sequence(),
                event.occurredOn(),
                entry.kind(),
                entry.summary(),
                entry.contactId(),
                entry.nextFollowUpOn(),
                event.recordedBy(),
                event.recordedAt());
    }
}
