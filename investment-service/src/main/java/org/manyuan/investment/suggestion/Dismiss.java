package org.manyuan.investment.suggestion;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.ruling.Ruling;

/** The one command on a suggestion besides accepting it, which opens a case. */
public record Dismiss(String reason) {

    public static Dismiss read(Fields body) {
        Dismiss command = new Dismiss(body.text("reason"));
        body.refuseUnknown();
        return command;
    }

    /**
     * @param suggested the project, null where it is no suggestion
     */
    public Ruling<Dismissal> judge(
            @Nullable Dismissal known, @Nullable Suggested suggested, LocalDate today) {
        if (suggested == null) {
            return Ruling.refused(
                    ProblemType.TRANSITION_NOT_ALLOWED, Fault.at("", "fault.no-suggestion"));
        }
        if (known != null
                && known.signedOn().equals(suggested.signedOn())
                && known.reason().equals(reason)) {
            return new Ruling.Unchanged<>(known);
        }
        return Ruling.allowed(
                "dismissed",
                today,
                new Dismissal(suggested.zoneId(), suggested.signedOn(), today, reason),
                Map.of("signedOn", suggested.signedOn().toString(), "reason", reason));
    }

    /** A project that is suggested. */
    public record Suggested(String zoneId, LocalDate signedOn) {}
}
