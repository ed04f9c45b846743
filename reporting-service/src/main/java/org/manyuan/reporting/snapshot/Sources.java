package org.manyuan.reporting.snapshot;

import java.util.Map;
import org.manyuan.reporting.lengthy.Reading;

/** The source topics, read again from their start. */
public interface Sources {

    /**
     * What the zones' topic says before these offsets, by partition.
     *
     * @param reading told how far it is
     * @throws EventsLost where the topic does not reach from its start to there
     */
    Moment.Surroundings surroundings(Map<Integer, Long> upTo, Reading reading);

    /**
     * All that the topics say before these offsets, added up without the service's own sums.
     *
     * @param reading told how far it is
     * @throws EventsLost where one of them does not reach from its start to there
     */
    Moment moment(Map<String, Map<Integer, Long>> upTo, Reading reading);
}
