package org.manyuan.platform.ledger;

import java.util.List;

/** Where accepted events go on to the topic. */
public interface Publication {

    /**
     * Hands over the events of a subject that are not known to be on the topic; returns at once.
     *
     * @param published the sequence up to which they are known to be
     */
    void offer(String subject, int published, List<Recorded> events);

    /** Whether so much waits for the broker that nothing more should be taken in. */
    boolean isFull();
}
