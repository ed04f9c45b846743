package org.manyuan.reporting.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.Reports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Pushes the figures of each scope that somebody listens to, when they have changed. */
@Component
class KpiStream implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KpiStream.class);
    private static final long TICK_MILLIS = 100;
    private static final long HEARTBEAT_SECONDS = 15;

    private final KpiFigures.Sources sources;
    private final Counter dropped;
    private final Map<Topic, Channel> channels = new ConcurrentHashMap<>();
    private volatile @Nullable ScheduledExecutorService clock;

    KpiStream(
            Reports reports,
            ZoneDirectory zones,
            Definitions definitions,
            JsonMapper json,
            MeterRegistry meters) {
        this.sources =
                new KpiFigures.Sources(
                        reports,
                        zones,
                        definitions,
                        json,
                        meters.counter("manyuan.reporting.stream.encodings"));
        this.dropped = meters.counter("manyuan.reporting.stream.dropped");
        Gauge.builder("manyuan.reporting.stream.subscribers", this, KpiStream::subscribers)
                .register(meters);
    }

    private record Topic(Question question, Locale locale) {}

    void subscribe(
            Question question, Locale locale, @Nullable String lastEventId, ServletLine line) {
        Topic topic = new Topic(question, locale);
        Subscriber subscriber =
                new Subscriber(
                        line,
                        task -> Thread.ofVirtual().name("kpi-line").start(task),
                        dropped::increment);
        Channel channel =
                channels.compute(
                        topic,
                        (key, present) -> {
                            Channel joined =
                                    present == null
                                            ? new Channel(
                                                    new KpiFigures(question, locale, sources),
                                                    System::nanoTime)
                                            : present;
                            joined.add(subscriber);
                            return joined;
                        });
        line.onEnd(() -> {
            subscriber.gone();
            leave(topic, subscriber);
        });
        channel.greet(subscriber, lastEventId);
    }

    private void leave(Topic topic, Subscriber subscriber) {
        channels.computeIfPresent(
                topic,
                (key, channel) -> {
                    channel.remove(subscriber);
                    return channel.size() == 0 ? null : channel;
                });
    }

    private double subscribers() {
        return channels.values().stream().mapToInt(Channel::size).sum();
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
        channels.values().forEach(Channel::end);
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    private void push() {
        try {
            channels.values().forEach(Channel::push);
        } catch (RefusedException incomplete) {
            // nothing is pushed until the figures are whole again
        } catch (RuntimeException failure) {
            log.error("figures could not be pushed", failure);
        }
    }

    private void heartbeat() {
        channels.values().forEach(Channel::heartbeat);
    }
}
