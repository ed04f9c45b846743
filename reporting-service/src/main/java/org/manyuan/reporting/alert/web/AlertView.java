package org.manyuan.reporting.alert.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.web.LedgerLine;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertKind;
import org.manyuan.reporting.alert.AlertState;
import org.manyuan.reporting.alert.Severity;
import org.manyuan.reporting.alert.Standing;

/**
 * An alert as the interface shows it.
 *
 * @param history its turns, the first one first; null in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlertView(
        String alertId,
        int version,
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
        Alert.@Nullable Acknowledgement acknowledgement,
        @Nullable LocalDate clearedOn,
        @Nullable List<LedgerLine> history) {

    static AlertView of(
            String alertId, int version, Alert alert, @Nullable List<LedgerLine> history) {
        return new AlertView(
                alertId,
                version,
                alert.kind(),
                alert.state(),
                alert.severity(),
                alert.scope(),
                alert.zoneId(),
                alert.year(),
                alert.lastYear(),
                alert.target(),
                alert.project(),
                alert.obstacle(),
                alert.raisedOn(),
                alert.acknowledgement(),
                alert.clearedOn(),
                history);
    }
}
