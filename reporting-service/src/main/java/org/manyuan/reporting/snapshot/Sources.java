package org.manyuan.reporting.snapshot;

import java.util.Map;

/** The source topics, read again from their start. */
public interface Sources {

    /**
     * What the zones' topic says before these offsets, by partition.
     *
     * @throws EventsLost where the topic does not reach from its start to there
     */
    Moment.Surroundings surroundings(Map<Integer, Long> upTo);

    /**
     * All that the topics say before these offsets, added up without the service's own sums.
     *
     * @throws EventsLost where one of them does not reach from its start to there
     */
    Moment moment(Map<String, Map<Integer, Long>> upTo);
}
