package org.manyuan.platform.ledger.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.ledger.Recorded;

class LaneTest {

    @Test
    void takesOnlyWhatFollows() {
        Lane lane = new Lane(2);

        assertThat(lane.add(events(1, 4))).isEqualTo(2);
        assertThat(lane.add(events(1, 5))).as("offered again with one more").isEqualTo(1);

        assertThat(drain(lane)).containsExactly(3, 4, 5);
    }

    @Test
    void leavesNoGap() {
        Lane lane = new Lane(0);

        lane.add(events(2, 3));

        assertThat(lane.next()).as("1 is not known to be published").isNull();
    }

    private static List<Integer> drain(Lane lane) {
        List<Integer> sequences = new ArrayList<>();
        for (Recorded next = lane.next(); next != null; next = lane.next()) {
            sequences.add(next.sequence());
            lane.acknowledged();
        }
        return sequences;
    }

    private static List<Recorded> events(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(sequence ->
                        new Recorded(
                                sequence,
                                "details-revised",
                                new EventKey("urn:test", "e" + sequence),
                                LocalDate.of(2020, 2, 29),
                                Instant.EPOCH,
                                "tester",
                                null,
                                "{}",
                                "digest",
                                "Z1",
                                "RESERVE",
                                new byte[0]))
                .toList();
    }
}
