package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How a zone stands to the clauses that the plan sets for a kind of application. */
@FunctionalInterface
public interface Eligibility {

    /**
     * @param attributes what the application says beyond figures
     */
    List<ClauseResult> judge(
            String zoneId, ApplicationKind kind, Map<String, Object> attributes, LocalDate on);
}
