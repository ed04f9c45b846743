package org.manyuan.platform.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.platform.ledger.Claims;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Publication;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.problem.Outages;
import org.manyuan.platform.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries out commands on aggregates of one kind: each is judged and stored with a compare-and-set,
 * and judged again where another writer was faster.
 */
public final class Commands<S, C> {

    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 25;

    private final CommandRules<S, C> rules;
    private final Aggregates<S> aggregates;
    private final Claims claims;
    private final Publication publication;
    private final JsonMapper json;
    private final Clock clock;

    public Commands(
            CommandRules<S, C> rules,
            Aggregates<S> aggregates,
            Claims claims,
            Publication publication,
            JsonMapper json,
            Clock clock) {
        this.rules = rules;
        this.aggregates = aggregates;
        this.claims = claims;
        this.publication = publication;
        this.json =
                json.rebuild()
                        .changeDefaultPropertyInclusion(
                                each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .build();
        this.clock = clock;
    }

    public CommandOutcome<S> carryOut(Command<C> command, Caller caller)
            throws InterruptedException {
        if (publication.isFull()) {
            return CommandOutcome.refused(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
        for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
            CommandOutcome<S> outcome = attempt(command, caller);
            if (outcome != null) {
                return outcome;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return CommandOutcome.refused(ProblemType.DEPENDENCY_UNAVAILABLE);
    }

    /**
     * What would become of commands on one aggregate, one after another: the first refusal, or what
     * the last would lead to. Nothing is stored.
     *
     * @param commands on the same subject, at least one
     */
    public CommandOutcome<S> rehearse(List<Command<C>> commands, Caller caller) {
        String subject = commands.getFirst().subject();
        Aggregate<S> stored = aggregates.find(List.of(subject)).get(subject);
        S state = stored == null ? null : stored.state();
        int version = version(stored);
        for (Command<C> command : commands) {
            Refusal refusal = rules.outside(caller, state, command);
            if (refusal == null && version > 0) {
                refusal = command.precondition().refuse(version);
            }
            if (refusal != null) {
                return new CommandOutcome.Refused<>(refusal);
            }
            switch (rules.judge(state, command, caller)) {
                case Verdict.Refused<S> refused -> {
                    return new CommandOutcome.Refused<>(refused.refusal());
                }
                case Verdict.Unchanged<S> unchanged -> state = unchanged.state();
                case Verdict.Allowed<S> allowed -> {
                    state = allowed.after();
                    version++;
                }
            }
        }
        return new CommandOutcome.Done<>(
                subject,
                Objects.requireNonNull(state, "a command leads somewhere"),
                version,
                false);
    }

    /** Null where it must be tried again. */
    private @Nullable CommandOutcome<S> attempt(Command<C> command, Caller caller) {
        Map<String, Aggregate<S>> stored = aggregates.find(subjects(command));
        CommandOutcome<S> repetition = repetition(command, stored.values());
        if (repetition != null) {
            return repetition;
        }
        Aggregate<S> before = stored.get(command.subject());
        S state = before == null ? null : before.state();
        Refusal refusal = rules.outside(caller, state, command);
        if (refusal == null && before != null) {
            refusal = command.precondition().refuse(before.version());
        }
        if (refusal != null) {
            return new CommandOutcome.Refused<>(refusal);
        }
        return switch (rules.judge(state, command, caller)) {
            case Verdict.Refused<S> refused -> new CommandOutcome.Refused<>(refused.refusal());
            case Verdict.Unchanged<S> unchanged ->
                    new CommandOutcome.Done<>(
                            command.subject(), unchanged.state(), version(before), false);
            case Verdict.Allowed<S> allowed -> store(command, before, allowed, caller);
        };
    }

    /** The one that the command names, and the one for which its key was used before. */
    private Set<String> subjects(Command<C> command) {
        Set<String> subjects = new LinkedHashSet<>(List.of(command.subject()));
        subjects.addAll(claims.find(List.of(command.key())).values());
        return subjects;
    }

    private @Nullable CommandOutcome<S> repetition(
            Command<C> command, Collection<Aggregate<S>> stored) {
        for (Aggregate<S> each : stored) {
            Recorded earlier = each.recordedAs(command.key());
            if (earlier == null) {
                continue;
            }
            if (!earlier.digest().equals(command.digest())) {
                return new CommandOutcome.Refused<>(idReused(command.key()));
            }
            return new CommandOutcome.Done<>(each.subject(), each.state(), each.version(), true);
        }
        return null;
    }

    private static Refusal idReused(EventKey key) {
        return Refusal.of(
                ProblemType.EVENT_ID_REUSED,
                Fault.at(
                        "/headers/Idempotency-Key",
                        "fault.event-id-reused",
                        key.source(),
                        key.id()));
    }

    private @Nullable CommandOutcome<S> store(
            Command<C> command,
            @Nullable Aggregate<S> before,
            Verdict.Allowed<S> allowed,
            Caller caller) {
        if (!claims.take(Map.of(command.key(), command.subject())).isEmpty()) {
            return null;
        }
        Recorded event = record(command, version(before) + 1, allowed, caller);
        if (!append(command.subject(), before, allowed.after(), event)) {
            return null;
        }
        publication.offer(
                command.subject(),
                before == null ? 0 : before.published(),
                before == null ? List.of(event) : with(before.events(), event));
        return new CommandOutcome.Done<>(
                command.subject(), allowed.after(), event.sequence(), false);
    }

    private boolean append(String subject, @Nullable Aggregate<S> before, S after, Recorded event) {
        try {
            return aggregates.append(subject, before, after, List.of(event));
        } catch (RuntimeException failure) {
            // a write that timed out may have happened
            if (Outages.isOutage(failure) && isStored(subject, event)) {
                return true;
            }
            throw failure;
        }
    }

    private boolean isStored(String subject, Recorded event) {
        Aggregate<S> stored = aggregates.find(List.of(subject)).get(subject);
        return stored != null && stored.recordedAs(event.key()) != null;
    }

    private Recorded record(
            Command<C> command, int sequence, Verdict.Allowed<S> allowed, Caller caller) {
        S after = allowed.after();
        return new Recorded(
                sequence,
                allowed.event(),
                command.key(),
                allowed.occurredOn(),
                clock.instant(),
                caller.subject(),
                null,
                json.writeValueAsString(allowed.data()),
                command.digest(),
                rules.zoneId(after),
                rules.stage(after),
                rules.facts(after));
    }

    private static int version(@Nullable Aggregate<?> aggregate) {
        return aggregate == null ? 0 : aggregate.version();
    }

    private static List<Recorded> with(List<Recorded> events, Recorded event) {
        return Stream.concat(events.stream(), Stream.of(event)).toList();
    }
}
