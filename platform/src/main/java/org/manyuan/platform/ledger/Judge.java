package org.manyuan.platform.ledger;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The checks that need the stored state, in their order: repetition, presence, jurisdiction, the
 * version that the sender has seen, the domain's rules.
 */
final class Judge<S, E> {

    private final Lifecycle<S, E> lifecycle;
    private final ZoneDirectory zones;
    private final JsonMapper json;
    private final Clock clock;

    Judge(Lifecycle<S, E> lifecycle, ZoneDirectory zones, JsonMapper json, Clock clock) {
        this.lifecycle = lifecycle;
        this.zones = zones;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param before the subject as it is stored
     * @param elsewhere the subjects under which a key of these events was recorded, by key
     */
    Judgement<S> judge(
            String subject,
            List<Candidate<E>> candidates,
            @Nullable Aggregate<S> before,
            Map<EventKey, Aggregate<S>> elsewhere,
            Caller caller) {
        Judgement<S> judgement = new Judgement<>(subject, before);
        for (Candidate<E> each : candidates) {
            Outcome repetition = repetition(each, judgement, elsewhere, caller);
            if (repetition != null) {
                judgement.answer(each.index(), repetition);
                continue;
            }
            if (!each.zonesLeft().isEmpty()) {
                judgement.answer(
                        each.index(),
                        new Outcome.Refused(new Refusal(ProblemType.VALIDATION, each.zonesLeft())));
                continue;
            }
            Refusal refusal = outOfReach(each, judgement.state(), caller);
            if (refusal == null && judgement.state() != null) {
                refusal = each.incoming().seen().refuse(judgement.nextSequence() - 1);
            }
            if (refusal != null) {
                judgement.answer(each.index(), new Outcome.Refused(refusal));
                continue;
            }
            decide(each, judgement, caller);
        }
        return judgement;
    }

    private @Nullable Outcome repetition(
            Candidate<E> candidate,
            Judgement<S> judgement,
            Map<EventKey, Aggregate<S>> elsewhere,
            Caller caller) {
        Recorded earlier = judgement.recordedAs(candidate.key());
        S state = judgement.state();
        if (earlier == null) {
            Aggregate<S> other = elsewhere.get(candidate.key());
            earlier = other == null ? null : other.recordedAs(candidate.key());
            state = other == null ? null : other.state();
        }
        if (earlier == null || state == null) {
            return null;
        }
        if (!earlier.recordedBy().equals(caller.subject())
                && !covers(caller, lifecycle.zoneId(state))) {
            return Outcome.refused(ProblemType.NOT_FOUND);
        }
        if (earlier.digest().equals(candidate.digest())) {
            return new Outcome.Accepted(
                    judgement.subject, earlier.sequence(), earlier.stage(), true);
        }
        return new Outcome.Refused(
                Refusal.of(
                        ProblemType.EVENT_ID_REUSED,
                        Fault.at(
                                "/id",
                                "fault.event-id-reused",
                                candidate.key().source(),
                                candidate.key().id())));
    }

    private @Nullable Refusal outOfReach(Candidate<E> candidate, @Nullable S state, Caller caller) {
        boolean absent = state == null && !lifecycle.opens(candidate.event());
        boolean foreign = state != null && !covers(caller, lifecycle.zoneId(state));
        if (absent || foreign) {
            return Refusal.of(ProblemType.NOT_FOUND);
        }
        List<Fault> outside =
                lifecycle.zonesNamedBy(candidate.event()).stream()
                        .filter(zone -> !covers(caller, zone.zoneId()))
                        .map(zone ->
                                Fault.at(
                                        candidate.incoming().dataPointer() + "/" + zone.field(),
                                        "fault.outside-jurisdiction",
                                        zone.zoneId()))
                        .toList();
        return outside.isEmpty() ? null : new Refusal(ProblemType.OUTSIDE_JURISDICTION, outside);
    }

    private void decide(Candidate<E> candidate, Judgement<S> judgement, Caller caller) {
        String subject = judgement.subject;
        switch (lifecycle.decide(subject, judgement.state(), candidate.event())) {
            case Lifecycle.Decision.Refused<S> refused ->
                    judgement.answer(
                            candidate.index(),
                            new Outcome.Refused(
                                    relocate(
                                            refused.refusal(),
                                            candidate.incoming().dataPointer())));
            case Lifecycle.Decision.Accepted<S> accepted -> {
                Lifecycle.Completion<E> completion =
                        lifecycle.complete(candidate.event(), accepted.after());
                S after =
                        completion.added().isEmpty()
                                ? accepted.after()
                                : again(subject, judgement.state(), completion.event());
                judgement.accept(
                        candidate.index(),
                        record(
                                candidate,
                                completion.added(),
                                judgement.nextSequence(),
                                after,
                                caller),
                        after);
            }
        }
    }

    private S again(String subject, @Nullable S state, E completed) {
        return switch (lifecycle.decide(subject, state, completed)) {
            case Lifecycle.Decision.Accepted<S> accepted -> accepted.after();
            case Lifecycle.Decision.Refused<S> refused ->
                    throw new IllegalStateException(
                            "what was added to an accepted event made it refused: "
                                    + refused.refusal());
        };
    }

    private Recorded record(
            Candidate<E> candidate,
            Map<String, Object> added,
            int sequence,
            S after,
            Caller caller) {
        Map<String, Object> data = new LinkedHashMap<>(candidate.incoming().data());
        data.putIfAbsent("occurredOn", lifecycle.occurredOn(candidate.event()).toString());
        data.putAll(added);
        return new Recorded(
                sequence,
                candidate.type(),
                candidate.key(),
                lifecycle.occurredOn(candidate.event()),
                clock.instant(),
                caller.subject(),
                candidate.time(),
                json.writeValueAsString(data),
                candidate.digest(),
                lifecycle.zoneId(after),
                lifecycle.stage(after),
                lifecycle.facts(after));
    }

    private boolean covers(Caller caller, String zoneId) {
        if (caller.jurisdiction().province()) {
            return true;
        }
        ZoneFacts zone = zones.find(zoneId);
        return zone != null && caller.jurisdiction().covers(zone);
    }

    /** The domain points into the data; the caller sees the data where it stood in the request. */
    private static Refusal relocate(Refusal refusal, String dataPointer) {
        return new Refusal(
                refusal.type(),
                refusal.faults().stream()
                        .map(fault ->
                                new Fault(
                                        dataPointer + fault.pointer(),
                                        fault.message(),
                                        fault.arguments()))
                        .toList());
    }
}
