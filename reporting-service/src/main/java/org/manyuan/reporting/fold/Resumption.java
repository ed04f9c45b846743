package org.manyuan.reporting.fold;

import java.util.Map;

/** From where the events of a partition go on after a restart. */
@FunctionalInterface
public interface Resumption {

    /** The next offset per source topic of this partition, as committed with the stores. */
    Map<String, Long> of(int partition);
}
