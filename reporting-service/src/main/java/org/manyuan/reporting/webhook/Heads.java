package org.manyuan.reporting.webhook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.reporting.webhook.Deliveries.Waiting;

/** Which of those that wait are the first of their alert: nothing overtakes them. */
final class Heads {

    private Heads() {}

    /** In the order in which they were given. */
    static List<Waiting> of(List<Waiting> waiting) {
        Map<String, Waiting> heads = new LinkedHashMap<>();
        for (Waiting each : waiting) {
            heads.merge(
                    each.alertId(),
                    each,
                    (one, other) -> other.sequence() < one.sequence() ? other : one);
        }
        Collection<Waiting> first = heads.values();
        return List.copyOf(first);
    }
}
