package org.manyuan.reporting.alert.watch;

import java.time.Instant;
import java.util.Optional;

/** Up to where the last sweep had seen, whichever instance made it. */
public interface SweepMarks {

    Optional<Mark> last();

    void put(Mark mark);

    /** A sweep, and when it was made. */
    record Mark(Seen seen, Instant at) {}
}
