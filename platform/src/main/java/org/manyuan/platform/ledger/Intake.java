package org.manyuan.platform.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.Outages;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in events, one or a thousand: judges them, stores them subject by subject with a
 * compare-and-set, and hands them on to publication. Works in rounds; what another writer got in
 * between is judged again in the next one.
 */
public final class Intake<S, E> {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);
    private static final int MOST_ATTEMPTS = 40;
    private static final int WRITERS = 16;
    private static final long PAUSE_MILLIS = 25;

    private final Reading<S, E> reading;
    private final Judge<S, E> judge;
    private final Aggregates<S> aggregates;
    private final Claims claims;
    private final Publication publication;
    private final ZoneDirectory zones;
    private final ExecutorService writers =
            Executors.newFixedThreadPool(WRITERS, Thread.ofVirtual().name("intake-", 0).factory());

    public Intake(
            Lifecycle<S, E> lifecycle,
            Aggregates<S> aggregates,
            Claims claims,
            Publication publication,
            ZoneDirectory zones,
            JsonMapper json,
            Clock clock) {
        this.reading = new Reading<>(lifecycle, zones, clock);
        this.judge = new Judge<>(lifecycle, zones, json, clock);
        this.aggregates = aggregates;
        this.claims = claims;
        this.publication = publication;
        this.zones = zones;
    }

    /** The outcomes, in the order of the events. */
    public List<Outcome> accept(List<Incoming> incoming, Caller caller)
            throws InterruptedException {
        @Nullable Outcome[] outcomes = new Outcome[incoming.size()];
        if (!zones.isComplete() || publication.isFull()) {
            Arrays.fill(outcomes, Outcome.unavailable());
        } else {
            Map<String, Group<E>> open = group(reading.read(incoming, outcomes));
            while (!open.isEmpty()) {
                open = round(open, caller, outcomes);
            }
        }
        return all(outcomes);
    }

    /** What the outcomes would be now: the same checks, but nothing is stored. */
    public List<Outcome> rehearse(List<Incoming> incoming, Caller caller)
            throws InterruptedException {
        @Nullable Outcome[] outcomes = new Outcome[incoming.size()];
        if (!zones.isComplete()) {
            Arrays.fill(outcomes, Outcome.unavailable());
        } else {
            Map<String, Group<E>> open = group(reading.read(incoming, outcomes));
            try {
                judge(open, caller).forEach(each -> answer(each.outcomes, outcomes));
            } catch (RuntimeException failure) {
                unavailable(failure, open, outcomes);
            }
        }
        return all(outcomes);
    }

    private static List<Outcome> all(@Nullable Outcome[] outcomes) {
        return Arrays.stream(outcomes)
                .map(outcome -> Objects.requireNonNull(outcome, "every event gets an outcome"))
                .toList();
    }

    private static <E> Map<String, Group<E>> group(List<Candidate<E>> candidates) {
        Map<String, Group<E>> groups = new LinkedHashMap<>();
        for (Candidate<E> each : candidates) {
            groups.computeIfAbsent(
                            each.incoming().subject(), subject -> new Group<>(new ArrayList<>(), 0))
                    .candidates()
                    .add(each);
        }
        return groups;
    }

    /** One try at all open groups; returns those that must be tried again. */
    private Map<String, Group<E>> round(
            Map<String, Group<E>> open, Caller caller, @Nullable Outcome[] outcomes)
            throws InterruptedException {
        Map<String, Group<E>> now = withoutSharedKeys(open);
        Map<String, Group<E>> later = new LinkedHashMap<>(open);
        later.keySet().removeAll(now.keySet());
        try {
            List<Judgement<S>> judgements = judge(now, caller);
            Set<EventKey> held = claim(judgements);
            boolean contended = false;
            for (Map.Entry<Judgement<S>, Stored> each : store(judgements, held).entrySet()) {
                Judgement<S> judgement = each.getKey();
                Group<E> group = Objects.requireNonNull(now.get(judgement.subject));
                switch (each.getValue()) {
                    case YES -> settle(judgement, outcomes);
                    case UNAVAILABLE -> answer(judgement.unstored(), outcomes);
                    case STALE -> {
                        contended = true;
                        if (group.attempts() == MOST_ATTEMPTS) {
                            answer(judgement.unstored(), outcomes);
                        } else {
                            later.put(judgement.subject, group.again());
                        }
                    }
                }
            }
            if (contended) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (RuntimeException failure) {
            unavailable(failure, now, outcomes);
        }
        return later;
    }

    private static <E> void unavailable(
            RuntimeException failure, Map<String, Group<E>> groups, @Nullable Outcome[] outcomes) {
        if (!Outages.isOutage(failure)) {
            throw failure;
        }
        log.warn("the store is away: {}", failure.toString());
        for (Group<E> group : groups.values()) {
            group.candidates().forEach(each -> outcomes[each.index()] = Outcome.unavailable());
        }
    }

    /** A key that stands in two groups is judged for the first of them first. */
    private static <E> Map<String, Group<E>> withoutSharedKeys(Map<String, Group<E>> open) {
        Set<EventKey> taken = new HashSet<>();
        Map<String, Group<E>> now = new LinkedHashMap<>();
        open.forEach((subject, group) -> {
            List<EventKey> keys = group.candidates().stream().map(Candidate::key).toList();
            if (keys.stream().noneMatch(taken::contains)) {
                now.put(subject, group);
            }
            taken.addAll(keys);
        });
        return now;
    }

    private List<Judgement<S>> judge(Map<String, Group<E>> groups, Caller caller) {
        Set<EventKey> keys = new HashSet<>();
        groups.values().forEach(group -> group.candidates().forEach(each -> keys.add(each.key())));
        Map<EventKey, String> claimed = claims.find(keys);
        Set<String> subjects = new LinkedHashSet<>(groups.keySet());
        subjects.addAll(claimed.values());
        Map<String, Aggregate<S>> stored = aggregates.find(subjects);
        Map<EventKey, Aggregate<S>> elsewhere = new HashMap<>();
        claimed.forEach((key, subject) -> {
            Aggregate<S> aggregate = stored.get(subject);
            if (aggregate != null) {
                elsewhere.put(key, aggregate);
            }
        });
        return groups.entrySet().stream()
                .map(group ->
                        judge.judge(
                                group.getKey(),
                                group.getValue().candidates(),
                                stored.get(group.getKey()),
                                elsewhere,
                                caller))
                .toList();
    }

    private Set<EventKey> claim(List<Judgement<S>> judgements) {
        Map<EventKey, String> wanted = new LinkedHashMap<>();
        judgements.forEach(judgement ->
                judgement.added.forEach(event -> wanted.put(event.key(), judgement.subject)));
        return wanted.isEmpty() ? Set.of() : claims.take(wanted);
    }

    private Map<Judgement<S>, Stored> store(List<Judgement<S>> judgements, Set<EventKey> held)
            throws InterruptedException {
        Map<Judgement<S>, Future<Stored>> writes = new LinkedHashMap<>();
        Map<Judgement<S>, Stored> results = new LinkedHashMap<>();
        for (Judgement<S> judgement : judgements) {
            if (judgement.added.isEmpty()) {
                results.put(judgement, Stored.YES);
            } else if (judgement.added.stream().anyMatch(event -> held.contains(event.key()))) {
                results.put(judgement, Stored.STALE);
            } else {
                writes.put(judgement, writers.submit(() -> store(judgement)));
            }
        }
        for (Map.Entry<Judgement<S>, Future<Stored>> write : writes.entrySet()) {
            try {
                results.put(write.getKey(), write.getValue().get());
            } catch (ExecutionException bug) {
                throw new IllegalStateException(
                        "storing " + write.getKey().subject, bug.getCause());
            }
        }
        return results;
    }

    private Stored store(Judgement<S> judgement) {
        S after = Objects.requireNonNull(judgement.state());
        try {
            boolean stored =
                    aggregates.append(judgement.subject, judgement.before, after, judgement.added);
            return stored ? Stored.YES : Stored.STALE;
        } catch (RuntimeException failure) {
            if (!Outages.isOutage(failure)) {
                throw failure;
            }
            return isStored(judgement) ? Stored.YES : Stored.UNAVAILABLE;
        }
    }

    /** A write that timed out may have happened. */
    private boolean isStored(Judgement<S> judgement) {
        try {
            Aggregate<S> stored =
                    aggregates.find(List.of(judgement.subject)).get(judgement.subject);
            return stored != null
                    && judgement.added.stream()
                            .allMatch(event -> stored.recordedAs(event.key()) != null);
        } catch (RuntimeException failure) {
            log.warn("{}: unknown whether stored: {}", judgement.subject, failure.toString());
            return false;
        }
    }

    private void settle(Judgement<S> judgement, @Nullable Outcome[] outcomes) {
        answer(judgement.outcomes, outcomes);
        if (!judgement.added.isEmpty()) {
            int published = judgement.before == null ? 0 : judgement.before.published();
            publication.offer(judgement.subject, published, judgement.events());
        }
    }

    private static void answer(Map<Integer, Outcome> answers, @Nullable Outcome[] outcomes) {
        answers.forEach((index, outcome) -> outcomes[index] = outcome);
    }

    private record Group<E>(List<Candidate<E>> candidates, int attempts) {
        Group<E> again() {
            return new Group<>(candidates, attempts + 1);
        }
    }

    private enum Stored {
        YES,
        STALE,
        UNAVAILABLE
    }
}
