package org.manyuan.platform.ledger.web;

import java.util.Map;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.security.Caller;

/**
 * What a service has to say about a single event that it accepted, beside that it did. The event is
 * durable by then, so a remark never turns into a refusal. Batches carry none.
 */
@FunctionalInterface
public interface Remarks {

    Remarks NONE = (event, accepted, caller) -> Map.of();

    /** Fields to be added to the answer. */
    Map<String, Object> on(Incoming event, Outcome.Accepted accepted, Caller caller);
}
