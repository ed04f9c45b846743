package org.manyuan.platform.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackgroundLoopTest {

    private static final int TURNS = 3;

    @Test
    void goesOnAfterAFailureUntilNothingIsLeftToDo() throws InterruptedException {
        AtomicInteger turns = new AtomicInteger();
        CountDownLatch last = new CountDownLatch(1);
        BackgroundLoop loop =
                new BackgroundLoop("counting") {
                    @Override
                    protected @Nullable Duration turn() {
                        if (turns.incrementAndGet() == 1) {
                            throw new IllegalStateException("the first one fails");
                        }
                        if (turns.get() < TURNS) {
                            return Duration.ZERO;
                        }
                        last.countDown();
                        return null;
                    }
                };
        loop.start();
        last.await();
        assertThat(turns).hasValue(TURNS);
    }

    @Test
    void isInterruptedToStopItAndCanBeStartedAgain() throws InterruptedException {
        Semaphore begun = new Semaphore(0);
        Semaphore ended = new Semaphore(0);
        BackgroundLoop loop =
                new BackgroundLoop("waiting") {
                    @Override
                    protected Duration turn() throws InterruptedException {
                        begun.release();
                        try {
                            new CountDownLatch(1).await();
                        } finally {
                            ended.release();
                        }
                        return Duration.ZERO;
                    }
                };
        for (int time = 0; time < 2; time++) {
            loop.start();
            begun.acquire();
            assertThat(loop.isRunning()).isTrue();
            loop.stop();
            ended.acquire();
            assertThat(loop.isRunning()).isFalse();
        }
    }
}
