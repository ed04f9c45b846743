package org.manyuan.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class SubscriberTest {

    private final AtomicInteger dropped = new AtomicInteger();

    /** A reader that takes an event off the connection when it is let. */
    private static final class Reader implements Line {
        private final Semaphore mayTake = new Semaphore(0);
        private final Semaphore writing = new Semaphore(0);
        private final List<byte[]> taken = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch closed = new CountDownLatch(1);
        private volatile boolean gone;

        @Override
        public void write(byte[] bytes) throws IOException {
            writing.release();
            mayTake.acquireUninterruptibly();
            if (gone) {
                throw new IOException("gone");
            }
            taken.add(bytes);
        }

        @Override
        public void close() {
            assertThat(closed.getCount()).as("closed once").isEqualTo(1);
            closed.countDown();
        }
    }

    @Test
    void anIdleReaderHasNoThread() throws InterruptedException {
        Reader reader = new Reader();
        AtomicInteger threads = new AtomicInteger();
        Subscriber subscriber =
                new Subscriber(
                        reader,
                        task -> {
                            threads.incrementAndGet();
                            task.run();
                            threads.decrementAndGet();
                        },
                        dropped::incrementAndGet);
        reader.mayTake.release(3);

        subscriber.offer(event(1));
        subscriber.offer(event(2));
        subscriber.heartbeat();

        assertThat(threads).as("each write ends").hasValue(0);
        assertThat(reader.taken)
                .containsExactly(event(1).bytes(), event(2).bytes(), StreamEvent.HEARTBEAT.bytes());
        assertThat(dropped).hasValue(0);
    }

    @Test
    void whileAWriteIsUnderWayOnlyTheNewestWaits() throws InterruptedException {
        Reader reader = new Reader();
        Subscriber subscriber = subscriber(reader);
        subscriber.offer(event(1));
        reader.writing.acquire();

        subscriber.offer(event(2));
        subscriber.offer(event(3));
        subscriber.heartbeat();
        assertThat(subscriber.offer(event(4))).isTrue();
        reader.mayTake.release(2);
        reader.writing.acquire();
        subscriber.end();
        reader.closed.await();

        assertThat(reader.taken).containsExactly(event(1).bytes(), event(4).bytes());
        assertThat(dropped).hasValue(0);
    }

    @Test
    void aReaderThatIsStuckIsDroppedAndHoldsUpNobody() throws InterruptedException {
        Reader reader = new Reader();
        Subscriber subscriber = subscriber(reader);
        subscriber.offer(event(0));
        reader.writing.acquire();

        int number = 1;
        while (subscriber.offer(event(number))) {
            number++;
        }

        assertThat(number).isBetween(3, 10);
        assertThat(dropped).hasValue(1);
        assertThat(subscriber.offer(event(99))).isFalse();
        assertThat(reader.closed.getCount()).as("not within the write").isEqualTo(1);
        reader.mayTake.release();
        reader.closed.await();
        assertThat(reader.taken).containsExactly(event(0).bytes());
    }

    @Test
    void aReaderThatIsGoneIsClosedAndNotCountedAsSlow() throws InterruptedException {
        Reader reader = new Reader();
        Subscriber subscriber = subscriber(reader);
        reader.gone = true;
        reader.mayTake.release();

        subscriber.offer(event(1));
        reader.closed.await();

        assertThat(subscriber.offer(event(2))).isFalse();
        subscriber.end();
        subscriber.gone();
        assertThat(dropped).hasValue(0);
    }

    @Test
    void theSameEventIsNotToldTwice() {
        Reader reader = new Reader();
        Subscriber subscriber = new Subscriber(reader, Runnable::run, dropped::incrementAndGet);
        reader.mayTake.release(2);
        StreamEvent event = event(1);

        subscriber.offer(event);
        assertThat(subscriber.offer(event)).isTrue();

        assertThat(reader.taken).hasSize(1);
    }

    private Subscriber subscriber(Line line) {
        return new Subscriber(
                line, task -> Thread.ofVirtual().start(task), dropped::incrementAndGet);
    }

    private static StreamEvent event(int number) {
        return StreamEvent.figures(String.valueOf(number), "{}");
    }
}
