package org.manyuan.zone.returns;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.zone.returns.ReturnCommand.Approve;
import org.manyuan.zone.returns.ReturnCommand.Correct;
import org.manyuan.zone.returns.ReturnCommand.Fill;
import org.manyuan.zone.returns.ReturnCommand.Reject;
import org.manyuan.zone.returns.ReturnCommand.Review;
import org.manyuan.zone.returns.ReturnCommand.Submit;

/** Judges what an office wants to do with a return. */
public final class ReturnRules {

    private final Indicators indicators;
    private final ApprovedValues approved;
    private final Clock clock;

    public ReturnRules(Indicators indicators, ApprovedValues approved, Clock clock) {
        this.indicators = indicators;
        this.approved = approved;
        this.clock = clock;
    }

    /** What has been approved in another return; empty where nothing has. */
    @FunctionalInterface
    public interface ApprovedValues {
        Map<String, BigDecimal> of(ReturnId id);
    }

    /**
     * @param exitedOn when the zone left the system; null where it has not
     * @param by who commands
     */
    public ReturnVerdict judge(
            ReturnId id,
            @Nullable LocalDate exitedOn,
            @Nullable IndicatorReturn state,
            ReturnCommand command,
            String by) {
        ReturnStatus status = state == null ? null : state.status();
        if (!Steps.isOpen(status, command)) {
            return refused(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    List.of(
                            Fault.at(
                                    "",
                                    "fault.return-status",
                                    String.valueOf(status),
                                    command.type().eventName())));
        }
        return command instanceof Fill fill
                ? fill(id, exitedOn, state, fill)
                : advance(
                        id, Objects.requireNonNull(state), command, new Step(by, clock.instant()));
    }

    private ReturnVerdict fill(
            ReturnId id, @Nullable LocalDate exitedOn, @Nullable IndicatorReturn state, Fill fill) {
        LocalDate today = LocalDate.now(clock);
        if (id.period().firstDay().isAfter(today)) {
            return refused(
                    ProblemType.OCCURRED_IN_FUTURE,
                    List.of(Fault.at("/period", "fault.in-future", today.toString())));
        }
        if (exitedOn != null && exitedOn.isBefore(id.period().firstDay())) {
            return refused(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    List.of(
                            Fault.at(
                                    "",
                                    "fault.zone-status",
                                    ZoneStatus.EXITED.name(),
                                    fill.type().eventName())));
        }
        List<Fault> unexplained = unexplained(id, fill.figures());
        if (!unexplained.isEmpty()) {
            return refused(ProblemType.VALIDATION, unexplained);
        }
        if (state != null && state.figures().equals(fill.figures())) {
            return new ReturnVerdict.Unchanged(state);
        }
        return new ReturnVerdict.Allowed(
                fill.type(),
                ReturnEvent.filled(today, id, fill.figures()),
                state == null
                        ? IndicatorReturn.filled(id, fill.figures())
                        : state.refilled(fill.figures()));
    }

    private ReturnVerdict advance(
            ReturnId id, IndicatorReturn state, ReturnCommand command, Step step) {
        LocalDate today = LocalDate.now(clock);
        return switch (command) {
            case Fill _ -> throw new IllegalStateException("filling takes no step");
            case Submit _ -> submit(id, state, command, step);
            case Review _ -> allowed(id, command, null, state.reviewed(step));
            case Approve _ -> allowed(id, command, null, state.approved(step));
            case Reject reject -> allowed(id, command, reject.reason(), state.sentBack(reject));
            case Correct correct -> correct(id, state, correct, step, today);
        };
    }

    private ReturnVerdict submit(
            ReturnId id, IndicatorReturn state, ReturnCommand command, Step step) {
        LocalDate today = LocalDate.now(clock);
        if (!id.period().lastDay().isBefore(today)) {
            return refused(
                    ProblemType.OCCURRED_IN_FUTURE,
                    List.of(
                            Fault.at(
                                    "/period",
                                    "fault.period-not-over",
                                    id.period().lastDay().toString())));
        }
        List<Fault> faults = new ArrayList<>(unexplained(id, state.figures()));
        if (state.figures().values().isEmpty()) {
            faults.add(Fault.at("/values", "fault.return-empty"));
        }
        return faults.isEmpty()
                ? allowed(id, command, null, state.submitted(today, step))
                : refused(ProblemType.VALIDATION, faults);
    }

    private static ReturnVerdict correct(
            ReturnId id, IndicatorReturn state, Correct command, Step step, LocalDate today) {
        List<ReturnEvent.Change> changes = new ArrayList<>();
        command.values()
                .forEach((code, after) -> {
                    BigDecimal before = state.figures().values().get(code);
                    if (before == null || before.compareTo(after) != 0) {
                        changes.add(new ReturnEvent.Change(code, before, after));
                    }
                });
        return changes.isEmpty()
                ? new ReturnVerdict.Unchanged(state)
                : new ReturnVerdict.Allowed(
                        command.type(),
                        ReturnEvent.corrected(today, id, changes, command.reason()),
                        state.corrected(changes, command.reason(), step.by(), step.at()));
    }

    private List<Fault> unexplained(ReturnId id, Figures figures) {
        return Plausibility.unexplained(indicators, figures, approved.of(id.previous()));
    }

    private ReturnVerdict allowed(
            ReturnId id, ReturnCommand command, @Nullable String reason, IndicatorReturn after) {
        return new ReturnVerdict.Allowed(
                command.type(), ReturnEvent.step(LocalDate.now(clock), id, reason), after);
    }

    private static ReturnVerdict refused(ProblemType type, List<Fault> faults) {
        return new ReturnVerdict.Refused(new Refusal(type, faults));
    }
}
