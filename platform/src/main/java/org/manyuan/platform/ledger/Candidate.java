package org.manyuan.platform.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A well-formed event that waits for its judgement.
 *
 * @param index its place in the request
 */
record Candidate<E>(int index, Incoming incoming, String type, E event, String digest) {

    EventKey key() {
        return incoming.key();
    }

    /** The wall-clock attribute of the event, for the ledger. */
    java.time.@Nullable Instant time() {
        return incoming.time() == null ? null : incoming.time().toInstant();
    }
}
