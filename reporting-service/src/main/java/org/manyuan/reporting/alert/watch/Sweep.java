package org.manyuan.reporting.alert.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.command.Command;
import org.manyuan.platform.command.CommandOutcome;
import org.manyuan.platform.command.Commands;
import org.manyuan.platform.command.Turn;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Precondition;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertCommand;
import org.manyuan.reporting.alert.Alerts;
import org.manyuan.reporting.alert.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what calls for attention with the alerts that are open, and has them follow. Instances
 * take turns so that none does another's work again; that each change happens once does not lean on
 * that, but on the compare-and-set of each alert.
 */
final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private static final String SERVICE = "urn:manyuan:reporting-service";
    private static final Caller PLATFORM =
            new Caller(SERVICE, new Jurisdiction(true, Set.of(), Set.of()), Set.of());
    private static final int AT_ONCE = 8;
    private static final int BEFORE_REST = 64;

    /** So many times as long as the work before it. */
    private static final int REST = 3;

    /** For so long an instance that has seen less leaves the alerts to the others. */
    private static final Duration MARK_HOLDS = Duration.ofMinutes(5);

    private final Watch watch;
    private final Alerts alerts;
    private final Commands<Alert, AlertCommand> commands;
    private final Turn turn;
    private final SweepMarks marks;
    private final Clock clock;
    private @Nullable Seen last;

    Sweep(
            Watch watch,
            Alerts alerts,
            Commands<Alert, AlertCommand> commands,
            Turn turn,
            SweepMarks marks,
            Clock clock) {
        this.watch = watch;
        this.alerts = alerts;
        this.commands = commands;
        this.turn = turn;
        this.marks = marks;
        this.clock = clock;
    }

    /** Nothing is done where nothing has happened since the last time, or another is at it. */
    void run() throws InterruptedException {
        if (!watch.isComplete()) {
            return;
        }
        Seen now = watch.seen();
        if (now.equals(last)) {
            return;
        }
        String token = turn.take();
        if (token == null) {
            return;
        }
        try {
            Optional<SweepMarks.Mark> mark = marks.last().filter(this::holds);
            if (mark.isPresent() && now.isBehind(mark.get().seen())) {
                return;
            }
            // the first one of a process is made in any case: it may know other rules
            if (last == null || mark.isEmpty() || !mark.get().seen().equals(now)) {
                follow(watch.findings(now.day()));
                marks.put(new SweepMarks.Mark(now, clock.instant()));
            }
            last = now;
        } finally {
            turn.release(token);
        }
    }

    private boolean holds(SweepMarks.Mark mark) {
        return mark.at().plus(MARK_HOLDS).isAfter(clock.instant());
    }

    private void follow(Map<String, Finding> findings) throws InterruptedException {
        Map<String, Alert> open = alerts.open();
        Map<String, AlertCommand> changes = new LinkedHashMap<>();
        findings.forEach((alertId, finding) -> {
            Alert alert = open.get(alertId);
            if (alert == null || !alert.says(finding)) {
                changes.put(alertId, new AlertCommand.Found(finding));
            }
        });
        open.keySet().stream()
                .filter(alertId -> !findings.containsKey(alertId))
                .forEach(alertId -> changes.put(alertId, new AlertCommand.Vanished()));
        if (!changes.isEmpty()) {
            carryOut(changes);
            log.info("{} alerts changed", changes.size());
        }
    }

    /** A few at a time, with rests: questions go before what has piled up, such as at the start. */
    private void carryOut(Map<String, AlertCommand> changes) throws InterruptedException {
        List<Callable<CommandOutcome<Alert>>> tasks = new ArrayList<>();
        changes.forEach((alertId, change) ->
                tasks.add(() -> commands.carryOut(command(alertId, change), PLATFORM)));
        try (ExecutorService workers =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (int from = 0; from < tasks.size(); from += BEFORE_REST) {
                long begun = System.nanoTime();
                int to = Math.min(from + BEFORE_REST, tasks.size());
                carryOut(workers, tasks.subList(from, to));
                if (to < tasks.size()) {
                    Thread.sleep(Duration.ofNanos(System.nanoTime() - begun).multipliedBy(REST));
                }
            }
        }
    }

    private static void carryOut(
            ExecutorService workers, List<Callable<CommandOutcome<Alert>>> tasks)
            throws InterruptedException {
        try {
            for (Future<CommandOutcome<Alert>> each : workers.invokeAll(tasks)) {
                if (each.get() instanceof CommandOutcome.Refused<Alert> refused) {
                    throw new IllegalStateException("an alert was refused: " + refused);
                }
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure);
        }
    }

    private static Command<AlertCommand> command(String alertId, AlertCommand change) {
        return new Command<>(
                alertId,
                change.getClass().getSimpleName(),
                change,
                Map.of(),
                new EventKey(SERVICE, alertId + ":" + UUID.randomUUID()),
                new Precondition.Free());
    }
}
