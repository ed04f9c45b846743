package org.manyuan.investment.fulfilment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** On what a promise rests, as far as the one who promises may see it. */
public interface Grounds {

    /** The zone in which the project lies; null where there is no such project. */
    @Nullable String zoneOf(String projectId);

    Basis basis(String policyId, String zoneId, LocalDate day);

    /** What a policy is to a zone on a day. */
    enum Basis {
        /** there is none published that applies in the zone */
        UNKNOWN,
        NOT_IN_FORCE,
        IN_FORCE
    }
}
