package org.manyuan.zone.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.returns.ReturnEventType;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.returns.Figures;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnCommand;
import org.manyuan.zone.returns.ReturnCommand.Fill;
import org.manyuan.zone.returns.ReturnCommand.Submit;
import org.manyuan.zone.returns.ReturnCommandReader;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.returns.ledger.Returns;
import org.manyuan.zone.workbook.ReturnResult.Outcome;
import org.springframework.stereotype.Component;

/**
 * Fills a zone's rows into its return by the same commands as a request would, as a whole or not at
 * all: what would be refused is told before anything is stored.
 */
@Component
class Filing {

    private final Commands<IndicatorReturn, ReturnCommand> commands;
    private final ReturnCommandReader reader;
    private final Returns returns;

    Filing(
            Commands<IndicatorReturn, ReturnCommand> commands,
            ReturnCommandReader reader,
            Returns returns) {
        this.commands = commands;
        this.reader = reader;
        this.returns = returns;
    }

    /**
     * How a form is to be filed.
     *
     * @param source of the events that come of it
     */
    record Order(boolean dryRun, boolean submit, String source, Caller caller) {}

    ReturnResult file(ReturnId id, ZoneRows rows, Order order) throws InterruptedException {
        Aggregate<IndicatorReturn> found = returns.find(id);
        if (found == null && rows.isBlank() && rows.faults().isEmpty()) {
            return ReturnResult.of(id.zoneId(), Outcome.EMPTY, null, 0);
        }
        Figures known = found == null ? Figures.NONE : found.state().figures();
        Map<String, Object> body = rows.body(known);
        Fields fields = new Fields(body, "");
        Fill fill = reader.fill(id.period(), body, fields);
        List<CellFault> faults =
                Stream.concat(rows.faults().stream(), fields.faults().stream().map(rows::place))
                        .distinct()
                        .sorted(CellFault.AS_READ)
                        .toList();
        if (!faults.isEmpty()) {
            return ReturnResult.refused(id.zoneId(), ProblemType.VALIDATION, faults);
        }
        if (found != null && known.equals(fill.figures())) {
            return settle(id, rows, submission(id, found.state(), order), found, order);
        }
        if (found != null
                && found.state().status().isOpen()
                && isFilledByOthers(found, rows.version(), order.caller())) {
            return refused(id, conflict(found), rows);
        }
        List<Command<ReturnCommand>> steps = new ArrayList<>();
        steps.add(filling(id, fill, found == null ? 0 : found.version(), order));
        steps.addAll(submission(id, null, order));
        return settle(id, rows, steps, found, order);
    }

    private ReturnResult settle(
            ReturnId id,
            ZoneRows rows,
            List<Command<ReturnCommand>> steps,
            @Nullable Aggregate<IndicatorReturn> found,
            Order order)
            throws InterruptedException {
        if (steps.isEmpty() && found != null) {
            return ReturnResult.of(
                    id.zoneId(), Outcome.UNCHANGED, found.state().status(), found.version());
        }
        CommandOutcome<IndicatorReturn> outcome = commands.rehearse(steps, order.caller());
        for (Command<ReturnCommand> step : order.dryRun() ? steps.subList(0, 0) : steps) {
            if (outcome instanceof CommandOutcome.Done) {
                outcome = commands.carryOut(step, order.caller());
            }
        }
        return switch (outcome) {
            case CommandOutcome.Refused<IndicatorReturn> refused ->
                    refused(id, refused.refusal(), rows);
            case CommandOutcome.Done<IndicatorReturn> done ->
                    ReturnResult.of(
                            id.zoneId(),
                            steps.getLast().content() instanceof Submit
                                    ? Outcome.SUBMITTED
                                    : Outcome.FILLED,
                            done.state().status(),
                            done.version());
        };
    }

    private static Command<ReturnCommand> filling(
            ReturnId id, Fill fill, int version, Order order) {
        Fill collected = new Fill(fill.figures(), true);
        return new Command<>(
                id.subject(),
                collected.type().eventName(),
                collected,
                Map.of("values", fill.figures().values(), "comments", fill.figures().comments()),
                key(id, collected, order),
                new Precondition.OneOf(List.of(version)));
    }

    /**
     * @param state null where it is filled in anew
     */
    private static List<Command<ReturnCommand>> submission(
            ReturnId id, @Nullable IndicatorReturn state, Order order) {
        if (!order.submit() || state != null && !state.status().isOpen()) {
            return List.of();
        }
        Submit submit = new Submit();
        return List.of(
                new Command<>(
                        id.subject(),
                        submit.type().eventName(),
                        submit,
                        Map.of(),
                        key(id, submit, order),
                        new Precondition.Free()));
    }

    private static EventKey key(ReturnId id, ReturnCommand command, Order order) {
        return new EventKey(order.source(), id.subject() + ":" + command.type().eventName());
    }

    /** Whoever fills in a form that others have overtaken would undo what they did. */
    private static boolean isFilledByOthers(
            Aggregate<IndicatorReturn> found, int version, Caller caller) {
        return found.events().stream()
                .filter(event -> event.sequence() > version)
                .filter(event -> event.type().equals(ReturnEventType.FILLED.eventName()))
                .anyMatch(event -> !event.recordedBy().equals(caller.subject()));
    }

    private static Refusal conflict(Aggregate<IndicatorReturn> found) {
        return Refusal.of(
                ProblemType.VERSION_CONFLICT,
                Fault.at("/headers/If-Match", "fault.return-filled-since", found.version()));
    }

    private static ReturnResult refused(ReturnId id, Refusal refusal, ZoneRows rows) {
        return ReturnResult.refused(
                id.zoneId(),
                refusal.type(),
                refusal.faults().stream()
                        .map(rows::place)
                        .distinct()
                        .sorted(CellFault.AS_READ)
                        .toList());
    }
}
