package org.manyuan.reporting.parking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.fold.Repair;

/** All repairs that were ever made: they lie beside the events for good. */
public interface Repairs {

    /**
     * Adds one.
     *
     * @return whether it is there for certain
     */
    boolean add(Repair repair, RecordedRepair shown);

    /** The latest first, as far as this instance has read. */
    List<RecordedRepair> latest();

    /** What stands in for a record; null where nothing does. */
    @Nullable Repair of(String topic, int partition, long offset);

    /** Whether all were read that there were at the start. */
    boolean isComplete();
}
