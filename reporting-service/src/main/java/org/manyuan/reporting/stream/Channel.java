package org.manyuan.reporting.stream;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.kpi.web.KpiBody;

/**
 * All readers of the same figures in the same language. What they get is encoded once, however many
 * they are.
 */
final class Channel {

    private static final long LEAST_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** Those who come one after another share what is not older than this. */
    private static final long NEW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Figures figures;
    private final LongSupplier nanoTime;
    private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
    private @Nullable Told newest;
    private List<KpiBody.Kpi> pushed = List.of();
    private String pushedState = "";
    private long pushedAt;

    /** Where the figures come from. */
    interface Figures {

        /** Names what the figures are made of: as long as it is the same, so are they. */
        String state();

        Answer answer();

        StreamEvent encode(Answer answer);
    }

    record Answer(String id, KpiBody body) {}

    private record Told(String state, long at, List<KpiBody.Kpi> kpis, StreamEvent event) {}

    Channel(Figures figures, LongSupplier nanoTime) {
        this.figures = figures;
        this.nanoTime = nanoTime;
        this.pushedAt = nanoTime.getAsLong() - LEAST_NANOS;
    }

    void add(Subscriber subscriber) {
        subscribers.add(subscriber);
    }

    void remove(Subscriber subscriber) {
        subscribers.remove(subscriber);
    }

    int size() {
        return subscribers.size();
    }

    /**
     * Tells a new reader the figures. One who has seen them gets a comment, for without a first
     * byte it would not even learn that it is connected.
     */
    synchronized void greet(Subscriber subscriber, @Nullable String lastEventId) {
        Told now = newest;
        if (now == null) {
            now = tell(figures.state(), figures.answer());
            pushed = now.kpis();
            pushedState = now.state();
        } else if (nanoTime.getAsLong() - now.at() >= NEW_NANOS) {
            String state = figures.state();
            now = state.equals(now.state()) ? now : tell(state, figures.answer());
        }
        if (now.event().id().equals(lastEventId)) {
            subscriber.heartbeat();
        } else {
            subscriber.offer(now.event());
        }
    }

    /** Tells everybody the figures where they have changed, at most once a second. */
    synchronized void push() {
        Told last = newest;
        if (last == null || nanoTime.getAsLong() - pushedAt < LEAST_NANOS) {
            return;
        }
        String state = figures.state();
        if (state.equals(pushedState)) {
            return;
        }
        Answer answer = figures.answer();
        pushedState = state;
        if (answer.body().kpis().equals(pushed)) {
            return;
        }
        // for whoever came a moment ago they may have been encoded already
        Told now = answer.body().kpis().equals(last.kpis()) ? last : tell(state, answer);
        pushed = now.kpis();
        pushedAt = nanoTime.getAsLong();
        subscribers.removeIf(each -> !each.offer(now.event()));
    }

    private Told tell(String state, Answer answer) {
        Told now =
                new Told(state, nanoTime.getAsLong(), answer.body().kpis(), figures.encode(answer));
        newest = now;
        return now;
    }

    void heartbeat() {
        subscribers.forEach(Subscriber::heartbeat);
    }

    void end() {
        subscribers.forEach(Subscriber::end);
    }
}
