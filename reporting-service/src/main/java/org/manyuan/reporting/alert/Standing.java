package org.manyuan.reporting.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.project.ObstacleLevel;

/** What an alert is about, as it stood when the alert last changed. */
public final class Standing {

    private Standing() {}

    /**
     * @param asOf the month up to which the figure counts, YYYY-MM
     * @param status BEHIND, MISSED, or MET where only the forecast is short of it
     * @param light of the forecast for December; null where there is none
     * @param required what the clause asks for, exactly, such as {@code 1/3}
     * @param value null where there is nothing to divide by
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(
            String plan,
            String clause,
            String metric,
            String asOf,
            String status,
            @Nullable String light,
            Comparator comparator,
            String required,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {

        boolean isMissed() {
            return status.equals("MISSED");
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Project(String projectId, String name, @Nullable LocalDate signedOn) {}

    /**
     * @param dueOn the first day by which it was to be removed: going to a higher level gives that
     *     level time, and makes nothing less overdue
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Obstacle(
            String obstacleId,
            @Nullable String number,
            String title,
            ObstacleLevel level,
            LocalDate dueOn) {}
}
