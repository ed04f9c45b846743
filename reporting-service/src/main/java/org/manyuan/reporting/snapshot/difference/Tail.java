package org.manyuan.reporting.snapshot.difference;

import java.util.List;
import java.util.Map;

/** What the source topics hold between two moments. */
public interface Tail {

    /**
     * First the steps of facts, then those of surroundings, each in the order in which their events
     * came. Events that change nothing are left out.
     *
     * @param from next offset per topic and partition
     * @param to the same at the later moment
     */
    List<Step> between(Map<String, Map<Integer, Long>> from, Map<String, Map<Integer, Long>> to);
}
