package org.manyuan.platform.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the aggregates of one kind are kept, each with its whole ledger. */
public interface Aggregates<S> {

    /** Those that are there, by subject. */
    Map<String, Aggregate<S>> find(Collection<String> subjects);

    /**
     * Stores new events and the state after them in one atomic, durable step, provided that nobody
     * else changed the subject since it was read.
     *
     * @return false where somebody did
     */
    boolean append(String subject, @Nullable Aggregate<S> before, S after, List<Recorded> added);
}
