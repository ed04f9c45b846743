package org.manyuan.reporting.alert;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.command.Verdict;

/** Which turns an alert takes, from every state. */
final class AlertTurns {

    private AlertTurns() {}

    /**
     * What is graver than before, or lies elsewhere now, is raised anew: whoever acknowledged it
     * had seen something else.
     */
    static Verdict<Alert> found(@Nullable Alert alert, Finding finding, LocalDate today) {
        if (alert == null
                || !alert.isOpen()
                || finding.grade() > alert.grade()
                || !finding.scope().equals(alert.scope())) {
            return turn("raised", Alert.raised(finding, today), today);
        }
        return alert.says(finding)
                ? new Verdict.Unchanged<>(alert)
                : turn("eased", alert.eased(finding), today);
    }

    static Verdict<Alert> vanished(@Nullable Alert alert, LocalDate today) {
        if (alert == null) {
            return new Verdict.Refused<>(Refusal.of(ProblemType.NOT_FOUND));
        }
        return alert.isOpen()
                ? turn("cleared", alert.cleared(today), today)
                : new Verdict.Unchanged<>(alert);
    }

    /** More than one office may have something to say; the history keeps it all. */
    static Verdict<Alert> acknowledged(
            @Nullable Alert alert, @Nullable String remark, String by, LocalDate today) {
        if (alert == null) {
            return new Verdict.Refused<>(Refusal.of(ProblemType.NOT_FOUND));
        }
        if (!alert.isOpen()) {
            return new Verdict.Refused<>(
                    new Refusal(
                            ProblemType.TRANSITION_NOT_ALLOWED,
                            List.of(Fault.at("", "fault.alert-cleared"))));
        }
        return turn(
                "acknowledged",
                alert.acknowledged(new Alert.Acknowledgement(today, by, remark)),
                today);
    }

    private static Verdict<Alert> turn(String event, Alert after, LocalDate today) {
        return new Verdict.Allowed<>(event, today, after, after);
    }
}
