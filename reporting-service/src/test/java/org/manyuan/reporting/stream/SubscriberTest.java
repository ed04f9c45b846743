package org.manyuan.reporting.stream;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class SubscriberTest {

    private final CountDownLatch writing = new CountDownLatch(1);
    private final CountDownLatch completed = new CountDownLatch(1);
    private final CountDownLatch readsAgain = new CountDownLatch(1);

    /** Its reader takes nothing off the connection: a write holds the emitter, as Spring's does. */
    private final class Stuck extends SseEmitter {

        @Override
        public void send(SseEventBuilder event) {
            writeLock.lock();
            try {
                writing.countDown();
                readsAgain.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                writeLock.unlock();
            }
        }

        @Override
        public void complete() {
            super.complete();
            completed.countDown();
        }
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
    void aReaderThatIsStuckIsDroppedAndHoldsUpNobody() throws InterruptedException {
        Subscriber slow = new Subscriber(new Stuck(), 4);
        slow.offer(event(0));
        writing.await();

        for (int number = 1; number <= 10; number++) {
            slow.offer(event(number));
        }

        readsAgain.countDown();
        completed.await();
    }

    private static StreamEvent event(int number) {
        return new StreamEvent(String.valueOf(number), "kpis", "{}");
    }
}
