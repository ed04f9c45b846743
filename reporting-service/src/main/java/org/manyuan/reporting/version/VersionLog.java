package org.manyuan.reporting.version;

import org.jspecify.annotations.Nullable;

/** The one order of what happens to the versions. */
public interface VersionLog {

    /** Its place in the order; null where it is not certain to be there. */
    @Nullable Long append(VersionEvent event);
}
