package org.manyuan.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several senders, each of which sends its next piece when the one before is acknowledged. */
public final class Senders {

    private Senders() {}

    /** Something that can be sent again and again. */
    @FunctionalInterface
    public interface Sender {
        /** Returns how many events were acknowledged. */
        int send() throws Exception;
    }

    /** Returns the events acknowledged per second. */
    public static double perSecond(Duration time, List<Sender> senders) {
        long start = System.nanoTime();
        long deadline = Latencies.deadline(time);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> counts = new ArrayList<>();
            for (Sender sender : senders) {
                counts.add(threads.submit(() -> untilThen(deadline, sender)));
            }
            long sum = 0;
            for (Future<Long> count : counts) {
                sum += count.get();
            }
            return sum * 1e9 / (System.nanoTime() - start);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a sender failed", failure.getCause());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", end);
        }
    }

    private static long untilThen(long deadline, Sender sender) throws Exception {
        long count = 0;
        while (System.nanoTime() < deadline) {
            count += sender.send();
        }
        return count;
    }
}
