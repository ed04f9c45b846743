package org.manyuan.project.bundle;

import java.util.Collection;
import java.util.Set;

/** Which projects lie in a zone. */
public interface ZoneProjects {

    /** Those of the given projects that lie in the zone. */
    Set<String> in(String zoneId, Collection<String> projectIds);
}
