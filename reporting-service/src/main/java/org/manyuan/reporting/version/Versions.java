package org.manyuan.reporting.version;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this instance knows of the versions, and which one it shows. */
@Component
public class Versions {

    private final CountDownLatch complete = new CountDownLatch(1);
    private final Object changes = new Object();
    private VersionState state = VersionState.INITIAL;
    private long next;
    private volatile @Nullable ReportVersion shown;

    /** Events may come again. */
    public void apply(long offset, VersionEvent event) {
        synchronized (changes) {
            if (offset >= next) {
                state = state.apply(event);
                next = offset + 1;
                changes.notifyAll();
            }
        }
    }

    /** All events are known that there were at the start. */
    public void completed() {
        complete.countDown();
    }

    public boolean isComplete() {
        return complete.getCount() == 0;
    }

    /** Waits until it is known what is to be folded and shown. */
    public void awaitComplete() throws InterruptedException {
        complete.await();
    }

    public VersionState state() {
        synchronized (changes) {
            return state;
        }
    }

    /** Waits until an event is known, or a while. */
    public boolean await(long offset, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (changes) {
            while (next <= offset) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                changes.wait(left);
            }
            return true;
        }
    }

    /** The version of which this instance's figures are; null until they are whole. */
    public @Nullable ReportVersion shown() {
        return shown;
    }

    public void show(ReportVersion version) {
        shown = version;
    }
}
