package org.manyuan.zone.approval;

import org.jspecify.annotations.Nullable;
import org.manyuan.zone.application.ApplicationKind;

/** Which applications of a zone are under way. */
@FunctionalInterface
interface OpenApplications {

    /** The id of the zone's open application of this kind. */
    @Nullable String find(String zoneId, ApplicationKind kind);
}
