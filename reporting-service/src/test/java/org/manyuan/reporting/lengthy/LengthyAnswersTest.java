package org.manyuan.reporting.lengthy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.manyuan.reporting.lengthy.Outcome.Busy;
import org.manyuan.reporting.lengthy.Outcome.Ready;
import org.manyuan.reporting.lengthy.Outcome.Underway;

@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = ThreadMode.SEPARATE_THREAD)
class LengthyAnswersTest {

    private static final Duration LONG = Duration.ofSeconds(200);

    private final Hands hands = new Hands();
    private final LengthyAnswers<String, String> answers =
            new LengthyAnswers<>("test", 1, false, hands);
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger worked = new AtomicInteger();

    /** A clock that is set by hand. */
    private static final class Hands extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @AfterEach
    void end() {
        answers.close();
    }

    @Test
    void whatIsThereInTimeIsAnsweredAndForgotten() throws Exception {
        assertThat(answers.answer("a", LONG, quick())).isEqualTo(new Ready<>("answer 1"));
        assertThat(answers.answer("a", LONG, quick())).isEqualTo(new Ready<>("answer 2"));
    }

    @Test
    void whatTakesLongerGoesOnAndIsKeptForWhoComesBack() throws Exception {
        Outcome<String> first = answers.answer("a", Duration.ZERO, slow());
        assertThat(first).isInstanceOf(Underway.class);
        assertThat(answers.answer("a", Duration.ZERO, slow())).isEqualTo(first);

        open.countDown();

        assertThat(answers.answer("a", LONG, slow())).isEqualTo(new Ready<>("answer 1"));
        assertThat(answers.answer("a", LONG, slow()))
                .as("the next page")
                .isEqualTo(new Ready<>("answer 1"));
        hands.now = hands.now.plus(LengthyAnswers.KEPT).plusSeconds(1);
        assertThat(answers.answer("a", LONG, slow())).isEqualTo(new Ready<>("answer 2"));
    }

    @Test
    void whatIsMadeIsGivenOnce() throws Exception {
        try (LengthyAnswers<String, String> making = new LengthyAnswers<>("test", 1, true, hands)) {
            assertThat(making.answer("a", Duration.ZERO, quick())).isInstanceOf(Underway.class);
            assertThat(making.answer("a", LONG, quick())).isEqualTo(new Ready<>("answer 1"));
            assertThat(making.answer("a", LONG, quick())).isEqualTo(new Ready<>("answer 2"));
        }
    }

    @Test
    void itIsSaidHowFarItIs() throws Exception {
        if (!(answers.answer("a", Duration.ZERO, slow()) instanceof Underway<String>(Reading it))) {
            throw new AssertionError("it cannot be there yet");
        }

        await().untilAsserted(() -> assertThat(it.percent()).isEqualTo(66));
        assertThat(it.read()).isEqualTo(2);
        assertThat(it.toRead()).isEqualTo(3);
    }

    @Test
    void noMoreAreWorkedOnAtOnceThanMayBe() throws Exception {
        answers.answer("a", Duration.ZERO, slow());

        assertThat(answers.answer("b", LONG, quick())).isEqualTo(new Busy<>());

        open.countDown();
        answers.answer("a", LONG, slow());
        assertThat(answers.answer("b", LONG, quick())).isEqualTo(new Ready<>("answer 2"));
        assertThat(answers.answer("a", LONG, slow()))
                .as("it is kept beside the other")
                .isEqualTo(new Ready<>("answer 1"));
    }

    @Test
    void aFailureIsToldOnceAndThenTriedAgain() throws Exception {
        Function<Reading, String> failing =
                reading -> {
                    throw new IllegalArgumentException("broken");
                };
        assertThatThrownBy(() -> answers.answer("a", LONG, failing))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(answers.answer("a", LONG, quick())).isEqualTo(new Ready<>("answer 1"));
    }

    private Function<Reading, String> quick() {
        return reading -> "answer " + worked.incrementAndGet();
    }

    private Function<Reading, String> slow() {
        return reading -> {
            reading.expect(3);
            reading.advance(2);
            try {
                open.await();
            } catch (InterruptedException end) {
                throw new IllegalStateException(end);
            }
            return "answer " + worked.incrementAndGet();
        };
    }
}
