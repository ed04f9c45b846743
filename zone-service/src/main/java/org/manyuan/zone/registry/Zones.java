package org.manyuan.zone.registry;

import org.jspecify.annotations.Nullable;

/** The zones as they are now. */
@FunctionalInterface
public interface Zones {

    @Nullable Zone find(String zoneId);
}
