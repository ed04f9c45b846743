package org.manyuan.reporting.alert.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.alert.Alert;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Pushes the turns of alerts to whoever listens, as they come from the topic, and remembers the
 * newest for those who come back.
 */
@Component
public class AlertFeed implements SmartLifecycle {

    private static final int REMEMBERED = 5_000;
    private static final long HEARTBEAT_SECONDS = 15;

    private final Deque<Sent> newest = new ArrayDeque<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Positions forgotten = Positions.NONE;
    private Positions seen = Positions.NONE;
    private volatile boolean complete;
    private @Nullable ScheduledExecutorService clock;

    private record Listener(Predicate<Alert> concerned, FeedReader reader) {}

    /** An event, and what a reader has seen with it. */
    private record Sent(AlertEvent event, String id) {
        FeedEvent encoded() {
            return new FeedEvent(id, "alert", event.item());
        }
    }

    public synchronized void publish(AlertEvent event) {
        if (!seen.isBefore(event.partition(), event.offset())) {
            return;
        }
        seen = seen.after(event.partition(), event.offset());
        Sent sent = new Sent(event, seen.text());
        newest.add(sent);
        if (newest.size() > REMEMBERED) {
            AlertEvent oldest = newest.remove().event();
            forgotten = forgotten.after(oldest.partition(), oldest.offset());
        }
        listeners.stream()
                .filter(each -> each.concerned().test(event.alert()))
                .forEach(each -> each.reader().offer(sent.encoded()));
    }

    /**
     * Whoever comes back gets what was missed; where too much was, it is told to read the list
     * again. A new reader is told from where on it listens.
     */
    public synchronized void subscribe(
            Predicate<Alert> concerned, @Nullable String lastEventId, FeedReader reader) {
        Listener listener = new Listener(concerned, reader);
        listeners.add(listener);
        reader.onEnd(() -> listeners.remove(listener));
        Positions known = Positions.parse(lastEventId);
        if (known == null || known.lackSomethingOf(forgotten)) {
            String kind = lastEventId == null ? "listening" : "reload";
            reader.offer(new FeedEvent(seen.text(), kind, "{}"));
            return;
        }
        newest.stream()
                .filter(each -> known.isBefore(each.event().partition(), each.event().offset()))
                .filter(each -> concerned.test(each.event().alert()))
                .forEach(each -> reader.offer(each.encoded()));
    }

    public void completed() {
        complete = true;
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public void start() {
        ScheduledExecutorService scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("alert-feed").factory());
        scheduler.scheduleWithFixedDelay(
                () -> listeners.forEach(each -> each.reader().heartbeat()),
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
        clock = scheduler;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = clock;
        clock = null;
        if (running != null) {
            running.shutdownNow();
        }
        listeners.forEach(each -> each.reader().end());
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }
}
