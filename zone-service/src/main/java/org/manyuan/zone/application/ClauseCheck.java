package org.manyuan.zone.application;

import java.time.LocalDate;
import java.util.Map;

/** How a zone stands to the clauses that the plan sets for a kind of application. */
@FunctionalInterface
public interface ClauseCheck {

    /**
     * @param attributes what the application says beyond figures
     */
    ClauseFindings judge(
            String zoneId, ApplicationKind kind, Map<String, Object> attributes, LocalDate on);
}
