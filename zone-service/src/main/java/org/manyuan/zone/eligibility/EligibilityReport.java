package org.manyuan.zone.eligibility;

import java.util.List;

/**
 * Whether a zone may apply, clause by clause.
 *
 * @param kind of application
 * @param year the last one whose figures count
 * @param plan whose clauses they are
 */
public record EligibilityReport(
        String zoneId,
        String kind,
        int year,
        String plan,
        Result result,
        List<ClauseResult> clauses) {

    public EligibilityReport {
        clauses = List.copyOf(clauses);
    }
}
