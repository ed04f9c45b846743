package org.manyuan.reporting.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.Stage;

/**
 * A stage's date that an event changed.
 *
 * @param stage the first stage stands for the registration
 * @param recordedAt as the event's time says, an instant in ISO 8601
 */
public record Correction(
        String projectId,
        long sequence,
        Stage stage,
        LocalDate from,
        LocalDate to,
        String recordedAt) {

    /** What an event changed; a date that is new or gone was not corrected. */
    public static List<Correction> between(
            String projectId,
            long sequence,
            ProjectFacts before,
            ProjectFacts after,
            String recordedAt) {
        List<Correction> corrections = new ArrayList<>();
        for (Dated each :
                List.of(
                        new Dated(Stage.RESERVE, before.enteredOn(), after.enteredOn()),
                        new Dated(Stage.SIGNED, before.signedOn(), after.signedOn()),
                        new Dated(Stage.UNDER_CONSTRUCTION, before.startedOn(), after.startedOn()),
                        new Dated(Stage.IN_PRODUCTION, before.producedOn(), after.producedOn()),
                        new Dated(Stage.TERMINATED, before.terminatedOn(), after.terminatedOn()))) {
            LocalDate from = each.before();
            LocalDate to = each.after();
            if (from != null && to != null && !from.equals(to)) {
                corrections.add(
                        new Correction(projectId, sequence, each.stage(), from, to, recordedAt));
            }
        }
        return corrections;
    }

    private record Dated(Stage stage, @Nullable LocalDate before, @Nullable LocalDate after) {}
}
