package org.manyuan.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;

/**
 * A well-formed event that waits for its judgement.
 *
 * @param index its place in the request
 * @param zonesLeft the zones that it names and that have left the system: no zone for a new event,
 *     but an event that was accepted before they left is still known when it is sent again
 */
record Candidate<E>(
        int index, Incoming incoming, String type, E event, String digest, List<Fault> zonesLeft) {

    EventKey key() {
        return incoming.key();
    }

    /** The wall-clock attribute of the event, for the ledger. */
    java.time.@Nullable Instant time() {
        return incoming.time() == null ? null : incoming.time().toInstant();
    }
}
