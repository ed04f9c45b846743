package org.manyuan.zone.ledger;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.platform.ledger.Claims;
import org.manyuan.platform.ledger.Publication;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.problem.Outages;
import org.manyuan.platform.security.Caller;
import org.manyuan.zone.registry.Verdict;
import org.manyuan.zone.registry.Zone;
import org.manyuan.zone.registry.ZoneCommand.Integrate;
import org.manyuan.zone.registry.ZoneRules;
import org.manyuan.zone.registry.Zones;

/**
 * Carries out commands on zones: each is judged and stored with a compare-and-set, and judged again
 * where another writer was faster.
 */
public final class ZoneCommands {

    private static final int MOST_ATTEMPTS = 40;
    private static final long PAUSE_MILLIS = 25;

    private final ZoneRules rules;
    private final Aggregates<Zone> aggregates;
    private final Claims claims;
    private final Turn integrations;
    private final Publication publication;
    private final ZoneEventData data;
    private final Clock clock;

    ZoneCommands(
            ZoneRules rules,
            Aggregates<Zone> aggregates,
            Claims claims,
            Turn integrations,
            Publication publication,
            ZoneEventData data,
            Clock clock) {
        this.rules = rules;
        this.aggregates = aggregates;
        this.claims = claims;
        this.integrations = integrations;
        this.publication = publication;
        this.data = data;
        this.clock = clock;
    }

    public ZoneOutcome carryOut(ZoneRequest request, Caller caller) throws InterruptedException {
        if (publication.isFull()) {
            return ZoneOutcome.refused(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
        for (int attempts = 0; attempts < MOST_ATTEMPTS; attempts++) {
            ZoneOutcome outcome = attempt(request, caller);
            if (outcome != null) {
                return outcome;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return ZoneOutcome.refused(ProblemType.DEPENDENCY_UNAVAILABLE);
    }

    /** Null where it must be tried again. */
    private @Nullable ZoneOutcome attempt(ZoneRequest request, Caller caller) {
        if (!(request.command() instanceof Integrate)) {
            return decide(request, caller);
        }
        // whether hosts form a circle cannot be told from one document
        String token = integrations.take();
        if (token == null) {
            return null;
        }
        try {
            return decide(request, caller);
        } finally {
            integrations.release(token);
        }
    }

    private @Nullable ZoneOutcome decide(ZoneRequest request, Caller caller) {
        Map<String, Aggregate<Zone>> stored = aggregates.find(subjects(request));
        ZoneOutcome repetition = repetition(request, stored.values());
        if (repetition != null) {
            return repetition;
        }
        Aggregate<Zone> before = stored.get(request.zoneId());
        Zone zone = before == null ? null : before.state();
        Zones zones = this::find;
        Refusal refusal = Reach.refuse(caller, zone, request.command(), zones);
        if (refusal == null && before != null) {
            refusal = request.precondition().refuse(before.version());
        }
        if (refusal != null) {
            return new ZoneOutcome.Refused(refusal);
        }
        return switch (rules.judge(request.zoneId(), zone, request.command(), zones)) {
            case Verdict.Refused refused -> new ZoneOutcome.Refused(refused.refusal());
            case Verdict.Unchanged unchanged ->
                    new ZoneOutcome.Done(unchanged.zone(), version(before), false);
            case Verdict.Allowed allowed -> store(request, before, allowed, caller);
        };
    }

    /** The zone, and the one for which the key was used before. */
    private Set<String> subjects(ZoneRequest request) {
        Set<String> subjects = new LinkedHashSet<>(List.of(request.zoneId()));
        subjects.addAll(claims.find(List.of(request.key())).values());
        return subjects;
    }

    private static @Nullable ZoneOutcome repetition(
            ZoneRequest request, Collection<Aggregate<Zone>> stored) {
        for (Aggregate<Zone> each : stored) {
            Recorded earlier = each.recordedAs(request.key());
            if (earlier == null) {
                continue;
            }
            return earlier.digest().equals(request.digest())
                    ? new ZoneOutcome.Done(each.state(), each.version(), true)
                    : new ZoneOutcome.Refused(
                            Refusal.of(
                                    ProblemType.EVENT_ID_REUSED,
                                    Fault.at(
                                            "/headers/Idempotency-Key",
                                            "fault.event-id-reused",
                                            request.key().source(),
                                            request.key().id())));
        }
        return null;
    }

    private @Nullable ZoneOutcome store(
            ZoneRequest request,
            @Nullable Aggregate<Zone> before,
            Verdict.Allowed allowed,
            Caller caller) {
        if (!claims.take(Map.of(request.key(), request.zoneId())).isEmpty()) {
            return null;
        }
        Recorded event = record(request, version(before) + 1, allowed, caller);
        if (!append(before, allowed.after(), event)) {
            return null;
        }
        publication.offer(
                request.zoneId(),
                before == null ? 0 : before.published(),
                before == null ? List.of(event) : with(before.events(), event));
        return new ZoneOutcome.Done(allowed.after(), event.sequence(), false);
    }

    private boolean append(@Nullable Aggregate<Zone> before, Zone after, Recorded event) {
        try {
            return aggregates.append(after.zoneId(), before, after, List.of(event));
        } catch (RuntimeException failure) {
            // a write that timed out may have happened
            if (Outages.isOutage(failure) && isStored(after.zoneId(), event)) {
                return true;
            }
            throw failure;
        }
    }

    private boolean isStored(String zoneId, Recorded event) {
        Aggregate<Zone> stored = aggregates.find(List.of(zoneId)).get(zoneId);
        return stored != null && stored.recordedAs(event.key()) != null;
    }

    private Recorded record(
            ZoneRequest request, int sequence, Verdict.Allowed allowed, Caller caller) {
        Zone after = allowed.after();
        return new Recorded(
                sequence,
                allowed.event().type().eventName(),
                request.key(),
                allowed.event().occurredOn(),
                clock.instant(),
                caller.subject(),
                null,
                data.of(allowed.event()),
                request.digest(),
                after.zoneId(),
                after.status().name(),
                after.facts().toBytes());
    }

    private @Nullable Zone find(String zoneId) {
        Aggregate<Zone> zone = aggregates.find(List.of(zoneId)).get(zoneId);
        return zone == null ? null : zone.state();
    }

    private static int version(@Nullable Aggregate<Zone> zone) {
        return zone == null ? 0 : zone.version();
    }

    private static List<Recorded> with(List<Recorded> events, Recorded event) {
        return Stream.concat(events.stream(), Stream.of(event)).toList();
    }
}
