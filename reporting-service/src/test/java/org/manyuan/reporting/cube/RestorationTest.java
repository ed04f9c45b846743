package org.manyuan.reporting.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RestorationTest {

    private static final TopicPartition ONE = new TopicPartition("t", 0);
    private static final TopicPartition TWO = new TopicPartition("t", 1);
    private static final Map<TopicPartition, Long> STARTS = Map.of(ONE, 100L, TWO, 0L);
    private static final Map<TopicPartition, Long> ENDS = Map.of(ONE, 300L, TWO, 800L);

    @Test
    void itCountsWhatThereWasAtTheStart() {
        Restoration half = restoration(400, 300);

        assertThat(half).isEqualTo(new Restoration(500, 1_000));
        assertThat(half.percent()).isEqualTo(50);
        assertThat(half.isComplete()).as("the other partition is not read").isFalse();
        assertThat(half).hasToString("500 / 1,000 (50 %)");
    }

    @Test
    void hundredPercentMeansAll() {
        assertThat(restoration(300, 799).percent()).isEqualTo(99);
        assertThat(restoration(300, 799).isComplete()).isFalse();
        assertThat(restoration(300, 800).percent()).isEqualTo(100);
        assertThat(restoration(300, 800).isComplete()).isTrue();
    }

    @Test
    void anEmptyTopicIsReadAndAnUnknownOneIsNot() {
        Restoration empty = Restoration.of(Map.of(), partition -> 0, Map.of(ONE, 0L));

        assertThat(empty.isComplete()).isTrue();
        assertThat(empty.percent()).isEqualTo(100);
        assertThat(Restoration.UNKNOWN.isComplete()).isFalse();
        assertThat(Restoration.UNKNOWN.isKnown()).isFalse();
        assertThat(Restoration.UNKNOWN.percent()).isZero();
    }

    private static Restoration restoration(long one, long two) {
        return Restoration.of(STARTS, partition -> partition.equals(ONE) ? one : two, ENDS);
    }
}
