package org.manyuan.reporting.alert;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 预警: something that calls for attention, or did. It is both what is stored and what is published
 * after each of its turns.
 *
 * @param year of the target, or in which it began
 * @param lastYear the last year that it concerns; null while it goes on
 * @param raisedOn when it was raised last
 * @param acknowledgement of this raising; null before it
 */
public record Alert(
        AlertKind kind,
        AlertState state,
        Severity severity,
        String scope,
        @Nullable String zoneId,
        int year,
        @Nullable Integer lastYear,
        Standing.@Nullable Target target,
        Standing.@Nullable Project project,
        Standing.@Nullable Obstacle obstacle,
        LocalDate raisedOn,
        @Nullable Acknowledgement acknowledgement,
        @Nullable LocalDate clearedOn) {

    /** Who said what about it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Acknowledgement(LocalDate on, String by, @Nullable String remark) {}

    static Alert raised(Finding finding, LocalDate today) {
        return new Alert(
                finding.kind(),
                AlertState.RAISED,
                finding.severity(),
                finding.scope(),
                finding.zoneId(),
                finding.year(),
                finding.kind() == AlertKind.TARGET ? finding.year() : null,
                finding.target(),
                finding.project(),
                finding.obstacle(),
                today,
                null,
                null);
    }

    Alert eased(Finding finding) {
        return new Alert(
                kind,
                state,
                finding.severity(),
                scope,
                zoneId,
                year,
                lastYear,
                finding.target(),
                finding.project(),
                finding.obstacle(),
                raisedOn,
                acknowledgement,
                null);
    }

    Alert acknowledged(Acknowledgement said) {
        return new Alert(
                kind,
                AlertState.ACKNOWLEDGED,
                severity,
                scope,
                zoneId,
                year,
                lastYear,
                target,
                project,
                obstacle,
                raisedOn,
                said,
                null);
    }

    Alert cleared(LocalDate today) {
        return new Alert(
                kind,
                AlertState.CLEARED,
                severity,
                scope,
                zoneId,
                year,
                lastYear == null ? Math.max(year, today.getYear()) : Integer.valueOf(lastYear),
                target,
                project,
                obstacle,
                raisedOn,
                acknowledgement,
                today);
    }

    @JsonIgnore
    public boolean isOpen() {
        return state != AlertState.CLEARED;
    }

    /** Whether a finding says no other than this alert, which is about the same thing. */
    public boolean says(Finding finding) {
        return isOpen() && scope.equals(finding.scope()) && grade() == finding.grade();
    }

    int grade() {
        return Finding.grade(severity, target);
    }
}
