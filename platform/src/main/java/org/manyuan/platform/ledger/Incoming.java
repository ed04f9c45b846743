package org.manyuan.platform.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;

/**
 * An event as it came in, not judged yet.
 *
 * @param type the CloudEvents type, or the bare name in a person's command
 * @param time when the source system recorded it
 * @param dataPointer where the data stands in the request
 * @param faults what was found wrong with the attributes around the data
 * @param seen which version of the subject the sender has seen
 */
public record Incoming(
        EventKey key,
        String type,
        String subject,
        @Nullable OffsetDateTime time,
        Map<String, Object> data,
        String dataPointer,
        List<Fault> faults,
        Precondition seen) {

    public Incoming(
            EventKey key,
            String type,
            String subject,
            @Nullable OffsetDateTime time,
            Map<String, Object> data,
            String dataPointer,
            List<Fault> faults) {
        this(key, type, subject, time, data, dataPointer, faults, new Precondition.Free());
    }
}
