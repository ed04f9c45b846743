package org.manyuan.reporting.stream;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.kpi.web.KpiBody;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushes the figures of a scope when they have changed, at most once a second. What is pushed is
 * encoded once and shared by all subscribers of the same figures.
 */
@Component
class KpiStream implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KpiStream.class);
    private static final long TICK_MILLIS = 100;
    private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long HEARTBEAT_SECONDS = 15;

    private final Reports reports;
    private final ZoneDirectory zones;
    private final Definitions definitions;
    private final JsonMapper json;
    private final Map<Channel, Subscribers> channels = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService clock;

    KpiStream(Reports reports, ZoneDirectory zones, Definitions definitions, JsonMapper json) {
        this.reports = reports;
        this.zones = zones;
        this.definitions = definitions;
        this.json = json;
    }

    private record Channel(Question question, Locale locale) {}

    /**
     * The figures as text, without the offsets, to see whether they changed; and the event to send.
     */
    private record Encoded(String figures, StreamEvent event) {}

    private static final class Subscribers {
        private final List<Subscriber> list = new CopyOnWriteArrayList<>();
        private String figures = "";
        private String seen = "";
        private long sentAt = System.nanoTime() - LEAST_NANOS;
    }

    void subscribe(
            Question question, Locale locale, @Nullable String lastEventId, Subscriber subscriber) {
        Channel channel = new Channel(question, locale);
        Subscribers subscribers =
                channels.compute(
                        channel,
                        (key, present) -> {
                            Subscribers joined = present == null ? new Subscribers() : present;
                            joined.list.add(subscriber);
                            return joined;
                        });
        subscriber.onEnd(() -> leave(channel, subscriber));
        // not while a change is being pushed: what is sent last must be the newest
        synchronized (subscribers) {
            Encoded now = encode(channel);
            if (subscribers.figures.isEmpty()) {
                subscribers.figures = now.figures();
            }
            if (!now.event().id().equals(lastEventId)) {
                subscriber.offer(now.event());
            }
        }
    }

    private void leave(Channel channel, Subscriber subscriber) {
        channels.computeIfPresent(
                channel,
                (key, subscribers) -> {
                    subscribers.list.remove(subscriber);
                    return subscribers.list.isEmpty() ? null : subscribers;
                });
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("kpi-stream").factory());
        scheduler.scheduleWithFixedDelay(
                this::push, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        scheduler.scheduleWithFixedDelay(
                this::heartbeat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
        clock = scheduler;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clock;
        clock = null;
        if (running != null) {
            running.shutdownNow();
        }
        channels.values().forEach(subscribers -> subscribers.list.forEach(Subscriber::end));
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    private void push() {
        try {
            channels.forEach(this::pushIfChanged);
        } catch (RefusedException incomplete) {
            // nothing is pushed until the figures are whole again
        } catch (RuntimeException failure) {
            log.error("figures could not be pushed", failure);
        }
    }

    private void pushIfChanged(Channel channel, Subscribers subscribers) {
        synchronized (subscribers) {
            if (System.nanoTime() - subscribers.sentAt < LEAST_NANOS) {
                return;
            }
            String seen = reports.cube().version() + "/" + zones.upTo();
            if (seen.equals(subscribers.seen)) {
                return;
            }
            Encoded now = encode(channel);
            subscribers.seen = seen;
            if (!now.figures().equals(subscribers.figures)) {
                subscribers.figures = now.figures();
                subscribers.sentAt = System.nanoTime();
                subscribers.list.forEach(subscriber -> subscriber.offer(now.event()));
            }
        }
    }

    private void heartbeat() {
        channels.values().forEach(subscribers -> subscribers.list.forEach(Subscriber::heartbeat));
    }

    private Encoded encode(Channel channel) {
        // an integration changes figures too; read first, so that it never says too much
        Map<Integer, Long> zonesUpTo = zones.upTo();
        KpiBody body =
                KpiBody.of(reports.answer(channel.question()), definitions, channel.locale());
        return new Encoded(
                json.writeValueAsString(body.kpis()),
                new StreamEvent(id(body.upTo(), zonesUpTo), "kpis", json.writeValueAsString(body)));
    }

    /** Made of the offsets seen, so that every instance names the same state alike. */
    static String id(Map<String, Map<Integer, Long>> events, Map<Integer, Long> zones) {
        Map<String, Map<Integer, Long>> seen = new TreeMap<>(events);
        seen.put(Topics.ZONES, zones);
        return seen.entrySet().stream()
                .map(topic ->
                        topic.getKey().replace("manyuan.", "")
                                + ":"
                                + new TreeMap<>(topic.getValue())
                                        .values().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(".")))
                .collect(Collectors.joining(";"));
    }
}
