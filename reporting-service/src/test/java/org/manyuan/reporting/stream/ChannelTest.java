package org.manyuan.reporting.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.kpi.web.KpiBody;

class ChannelTest {

    private final Fake figures = new Fake();
    private long nanos;
    private final Channel channel = new Channel(figures, () -> nanos);

    /** Figures as a test sets them. */
    private static final class Fake implements Channel.Figures {
        private int state = 1;
        private int figure = 1;
        private int answers;
        private int encodings;

        @Override
        public String state() {
            return String.valueOf(state);
        }

        @Override
        public Channel.Answer answer() {
            answers++;
            return new Channel.Answer("id-" + state, body(figure));
        }

        @Override
        public StreamEvent encode(Channel.Answer answer) {
            encodings++;
            return StreamEvent.figures(answer.id(), "{}");
        }
    }

    /** Keeps what it is told. */
    private static final class Reader implements Line {
        private final List<byte[]> taken = new ArrayList<>();
        private boolean closed;

        @Override
        public void write(byte[] bytes) {
            taken.add(bytes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void aChangeIsEncodedOnceForAllAndSharedByThem() {
        List<Reader> readers = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            readers.add(join(null));
        }
        assertThat(figures.encodings).as("those who come together").isEqualTo(1);

        figures.state++;
        figures.figure++;
        second();
        channel.push();

        assertThat(figures.encodings).isEqualTo(2);
        for (Reader reader : readers) {
            assertThat(reader.taken).hasSize(2);
            assertThat(reader.taken.get(0)).isSameAs(readers.getFirst().taken.get(0));
            assertThat(reader.taken.get(1)).isSameAs(readers.getFirst().taken.get(1));
        }
    }

    @Test
    void nothingIsToldWhereNothingChanged() {
        Reader reader = join(null);
        second();
        channel.push();
        assertThat(figures.answers).as("nothing has moved").isEqualTo(1);

        figures.state++;
        channel.push();
        channel.push();

        assertThat(figures.answers).as("looked at once").isEqualTo(2);
        assertThat(figures.encodings).as("something moved, but not these figures").isEqualTo(1);
        assertThat(reader.taken).hasSize(1);
    }

    @Test
    void changesAreToldOnceASecondAtMostAndTheLastOneIsNotLost() {
        Reader reader = join(null);
        second();
        for (int change = 0; change < 10; change++) {
            figures.state++;
            figures.figure++;
            channel.push();
            nanos += TimeUnit.MILLISECONDS.toNanos(100);
        }
        assertThat(reader.taken).hasSize(2);
        channel.push();

        assertThat(reader.taken).hasSize(3);
        assertThat(new String(reader.taken.getLast(), StandardCharsets.UTF_8))
                .startsWith("id:id-11\n");
    }

    @Test
    void whoeverComesLaterGetsTheNewestOnce() {
        Reader first = join(null);
        second();
        figures.state++;
        figures.figure++;
        Reader second = join(null);
        assertThat(new String(second.taken.getFirst(), StandardCharsets.UTF_8))
                .startsWith("id:id-2\n");

        channel.push();

        assertThat(figures.encodings).as("encoded for the one who came").isEqualTo(2);
        assertThat(second.taken).hasSize(1);
        assertThat(first.taken.getLast()).isSameAs(second.taken.getFirst());
    }

    @Test
    void whoeverHasSeenTheStateIsConnectedAtOnceAndGetsTheNextOneOnly() {
        Reader reader = join("id-1");
        assertThat(reader.taken)
                .extracting(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .as("a comment")
                .containsExactly(":\n\n");

        figures.state++;
        figures.figure++;
        second();
        channel.push();

        assertThat(reader.taken).hasSize(2);
        assertThat(new String(reader.taken.getLast(), StandardCharsets.UTF_8))
                .startsWith("id:id-2\n");
        channel.end();
        assertThat(reader.closed).isTrue();
    }

    private Reader join(@Nullable String lastEventId) {
        Reader reader = new Reader();
        Subscriber subscriber = new Subscriber(reader, Runnable::run, () -> {});
        channel.add(subscriber);
        channel.greet(subscriber, lastEventId);
        return reader;
    }

    private void second() {
        nanos += TimeUnit.SECONDS.toNanos(1);
    }

    private static KpiBody body(int figure) {
        BigDecimal number = BigDecimal.valueOf(figure);
        return new KpiBody(
                "province",
                2019,
                "2019-12",
                "own",
                "plan",
                List.of(
                        new KpiBody.Kpi(
                                "signed-projects",
                                "",
                                number,
                                null,
                                number,
                                "count",
                                "",
                                null,
                                null,
                                null,
                                Status.NO_TARGET,
                                null,
                                null,
                                null,
                                null,
                                null)),
                Map.of(),
                0);
    }
}
