package org.manyuan.platform.ledger.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Backlog;
import org.manyuan.platform.ledger.Publication;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.topics.TopicCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings stored events to the topic. An event is sent only when the one before it is acknowledged
 * or known to be published, so first occurrences are in order whoever relays; repetitions are
 * harmless.
 *
 * <p>All lanes belong to one thread, which never waits for the broker's acknowledgement.
 */
public final class Relay implements Publication, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Duration SWEEP_EVERY = Duration.ofSeconds(1);
    private static final Duration MARK_EVERY = Duration.ofMillis(100);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SWEEP_SUBJECTS = 1_000;
    private static final int MOST_WAITING = 20_000;
    private static final int REMEMBERED = 20_000;

    private final String topic;
    private final EventRecords records;
    private final Backlog backlog;
    private final Producer<String, byte[]> producer;
    private final TopicCheck topics;
    private final Clock clock;
    private final long cap;

    private final ScheduledExecutorService lanesThread;
    private final ScheduledExecutorService upkeepThread;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final LinkedHashMap<String, Integer> acknowledged =
            new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Integer> unmarked = new ConcurrentHashMap<>();
    private Instant pausedUntil = Instant.MIN;
    private volatile int waiting;
    private volatile long backlogSize;
    private volatile @Nullable Instant oldest;
    private volatile boolean topicReady;
    private volatile boolean running;

    Relay(
            String topic,
            EventRecords records,
            Backlog backlog,
            Producer<String, byte[]> producer,
            TopicCheck topics,
            Clock clock,
            long cap) {
        this.topic = topic;
        this.records = records;
        this.backlog = backlog;
        this.producer = producer;
        this.topics = topics;
        this.clock = clock;
        this.cap = cap;
        this.lanesThread = thread("relay-" + topic);
        this.upkeepThread = thread("relay-upkeep-" + topic);
    }

    /** The figure to watch: how long the oldest unpublished event has been waiting. */
    void register(MeterRegistry meters) {
        Gauge.builder("manyuan.relay.oldest.unpublished.age", this, Relay::oldestAgeSeconds)
                .tag("topic", topic)
                .tag("aggregate", records.aggregateName())
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("manyuan.relay.backlog", () -> backlogSize)
                .tag("topic", topic)
                .tag("aggregate", records.aggregateName())
                .register(meters);
    }

    @Override
    public void offer(String subject, int published, List<Recorded> events) {
        lanesThread.execute(() -> enqueue(subject, published, events));
    }

    @Override
    public boolean isFull() {
        return backlogSize > cap;
    }

    @Override
    public void start() {
        running = true;
        upkeepThread.scheduleWithFixedDelay(
                this::sweep, 0, SWEEP_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        upkeepThread.scheduleWithFixedDelay(
                this::mark, MARK_EVERY.toMillis(), MARK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        running = false;
        upkeepThread.shutdownNow();
        lanesThread.shutdown();
        // what is not acknowledged by then is found by the sweep after the next start
        producer.close(Duration.ofSeconds(2));
        mark();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void enqueue(String subject, int published, List<Recorded> events) {
        Lane lane = lanes.get(subject);
        boolean idle = lane == null;
        if (lane == null) {
            if (!topicReady || waiting > MOST_WAITING || clock.instant().isBefore(pausedUntil)) {
                // memory is bounded and a missing broker not asked by each; the sweep comes back
                // for it
                return;
            }
            lane = new Lane(Math.max(published, acknowledged.getOrDefault(subject, 0)));
        }
        waiting += lane.add(events);
        if (idle && lane.next() != null) {
            lanes.put(subject, lane);
            send(subject, lane);
        }
    }

    private void send(String subject, Lane lane) {
        Recorded event = lane.next();
        if (event == null) {
            lanes.remove(subject);
            return;
        }
        try {
            producer.send(
                    records.of(subject, event),
                    (metadata, failure) -> {
                        if (!lanesThread.isShutdown()) {
                            lanesThread.execute(() -> sent(subject, lane, event, failure));
                        }
                    });
        } catch (RuntimeException failure) {
            sent(subject, lane, event, failure);
        }
    }

    private void sent(String subject, Lane lane, Recorded event, @Nullable Exception failure) {
        if (failure != null) {
            log.warn("{} {} not published yet: {}", subject, event.sequence(), failure.toString());
            pausedUntil = clock.instant().plus(PAUSE);
            waiting -= lane.size();
            lanes.remove(subject);
            return;
        }
        waiting--;
        lane.acknowledged();
        remember(subject, event.sequence());
        unmarked.merge(subject, event.sequence(), Math::max);
        send(subject, lane);
    }

    private void remember(String subject, int sequence) {
        acknowledged.merge(subject, sequence, Math::max);
        if (acknowledged.size() > REMEMBERED) {
            acknowledged.pollFirstEntry();
        }
    }

    private void mark() {
        Map<String, Integer> marks = new HashMap<>(unmarked);
        if (marks.isEmpty()) {
            return;
        }
        try {
            backlog.published(marks);
            marks.forEach(unmarked::remove);
        } catch (RuntimeException failure) {
            log.warn("{}: published events not marked yet: {}", topic, failure.toString());
        }
    }

    /**
     * Finds what nobody published: left behind by a crash, by a broker that was away, or by bounded
     * memory.
     */
    private void sweep() {
        try {
            if (!topicReady) {
                topics.ensure(List.of(TopicCheck.eventTopic(topic)));
                topicReady = true;
            }
            backlogSize = backlog.size();
            oldest = backlogSize == 0 ? null : backlog.oldest();
            if (backlogSize > 0 && waiting < MOST_WAITING / 2) {
                backlog.unpublished(clock.instant().minus(GRACE), SWEEP_SUBJECTS)
                        .forEach(each -> offer(each.subject(), each.published(), each.events()));
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | RuntimeException failure) {
            log.warn("{}: sweep not possible now: {}", topic, failure.toString());
        }
    }

    private double oldestAgeSeconds() {
        Instant since = oldest;
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
    }
}
