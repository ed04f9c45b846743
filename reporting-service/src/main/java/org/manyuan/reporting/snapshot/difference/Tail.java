package org.manyuan.reporting.snapshot.difference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.manyuan.reporting.lengthy.Reading;

/** What the source topics hold between two moments. */
public interface Tail {

    /**
     * First the steps of facts, then those of surroundings, each in the order in which their events
     * came. Events that change nothing are left out, and those of facts that touch other zones
     * only.
     *
     * @param from next offset per topic and partition
     * @param to the same at the later moment
     * @param zones whose facts matter
     * @param reading told how far it is
     * @throws org.manyuan.reporting.snapshot.EventsLost where a topic does not reach back so far
     * @throws org.manyuan.reporting.snapshot.TooManyEvents where they would be too many to be told
     */
    List<Step> between(
            Map<String, Map<Integer, Long>> from,
            Map<String, Map<Integer, Long>> to,
            Set<String> zones,
            Reading reading);
}
