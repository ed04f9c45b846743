package org.manyuan.platform.ledger.messaging;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Recorded;

/**
 * The events of one subject on their way to the topic: one at a time, in the order of their
 * sequence.
 */
final class Lane {

    private final Queue<Recorded> waiting = new ArrayDeque<>();
    private int last;

    Lane(int published) {
        this.last = published;
    }

    /** Takes what is not in the lane yet; what is missing in between would break the order. */
    int add(List<Recorded> events) {
        int before = waiting.size();
        for (Recorded event : events) {
            if (event.sequence() == last + 1) {
                waiting.add(event);
                last++;
            }
        }
        return waiting.size() - before;
    }

    @Nullable Recorded next() {
        return waiting.peek();
    }

    void acknowledged() {
        waiting.remove();
    }

    int size() {
        return waiting.size();
    }
}
