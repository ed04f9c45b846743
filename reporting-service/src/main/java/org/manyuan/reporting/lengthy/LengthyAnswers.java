package org.manyuan.reporting.lengthy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works out answers that may take longer than a request can wait. The work goes on when whoever
 * asked has gone; the same question asked meanwhile waits for the same work. An answer that came
 * too late for somebody is kept for a while, any other one is forgotten: it is soon out of date.
 *
 * @param <K> a question, equal to another one that has the same answer
 */
public final class LengthyAnswers<K, T> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LengthyAnswers.class);

    static final Duration KEPT = Duration.ofMinutes(5);

    private final String name;
    private final int most;
    private final boolean givenOnce;
    private final Clock clock;
    private final Map<K, Work<T>> works = new LinkedHashMap<>();

    /**
     * @param most how many are worked on at once, and how many are kept
     * @param givenOnce whether an answer is done with when somebody has it, as for what is made and
     *     not only told
     */
    public LengthyAnswers(String name, int most, boolean givenOnce, Clock clock) {
        this.name = name;
        this.most = most;
        this.givenOnce = givenOnce;
        this.clock = clock;
    }

    private static final class Work<T> {
        private final Reading reading = new Reading();
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private boolean isAsked;
        private boolean isAwaited;
        private @Nullable Instant endedAt;
        private @Nullable Thread thread;
    }

    /**
     * @param patience how long to wait for it; zero for not at all, however soon it may be there
     */
    public Outcome<T> answer(K question, Duration patience, Function<Reading, T> work)
            throws InterruptedException {
        Work<T> asked = find(question, work);
        if (asked == null) {
            return new Outcome.Busy<>();
        }
        if (isFirst(asked) && patience.isZero()) {
            await(asked);
            return new Outcome.Underway<>(asked.reading);
        }
        try {
            T answer = asked.answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            forget(question, asked, givenOnce);
            return new Outcome.Ready<>(answer);
        } catch (TimeoutException slow) {
            await(asked);
            return new Outcome.Underway<>(asked.reading);
        } catch (ExecutionException failure) {
            forget(question, asked, true);
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        }
    }

    private synchronized @Nullable Work<T> find(K question, Function<Reading, T> work) {
        Instant old = clock.instant().minus(KEPT);
        works.values().removeIf(each -> each.endedAt != null && each.endedAt.isBefore(old));
        Work<T> known = works.get(question);
        if (known != null) {
            return known;
        }
        if (works.values().stream().filter(each -> each.endedAt == null).count() >= most) {
            return null;
        }
        if (works.size() >= 2 * most) {
            works.keySet().stream()
                    .filter(each -> isEnded(works.get(each)))
                    .findFirst()
                    .ifPresent(works::remove);
        }
        Work<T> begun = new Work<>();
        works.put(question, begun);
        begun.thread =
                Thread.ofPlatform().daemon().name(name).start(() -> run(question, begun, work));
        return begun;
    }

    private synchronized boolean isFirst(Work<T> work) {
        boolean first = !work.isAsked;
        work.isAsked = true;
        return first;
    }

    private static boolean isEnded(@Nullable Work<?> work) {
        return work != null && work.endedAt != null;
    }

    private void run(K question, Work<T> begun, Function<Reading, T> work) {
        try {
            T answer = work.apply(begun.reading);
            end(begun);
            begun.answer.complete(answer);
        } catch (RuntimeException | Error failure) {
            log.warn("{}: no answer: {}", name, failure.toString());
            end(begun);
            begun.answer.completeExceptionally(failure);
        }
    }

    private synchronized void end(Work<T> work) {
        work.endedAt = clock.instant();
    }

    private synchronized void await(Work<T> work) {
        work.isAwaited = true;
    }

    private synchronized void forget(K question, Work<T> work, boolean evenIfAwaited) {
        if (evenIfAwaited || !work.isAwaited) {
            works.remove(question, work);
        }
    }

    @Override
    public synchronized void close() {
        for (Work<T> each : works.values()) {
            Thread thread = each.thread;
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
