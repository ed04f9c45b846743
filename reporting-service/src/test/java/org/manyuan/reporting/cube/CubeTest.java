package org.manyuan.reporting.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.CellRecords;
import org.manyuan.reporting.scope.Members;

class CubeTest {

    private static final int MARCH = 24_230;
    private static final Cell CELL = new Cell("Z1", MARCH, Cell.NONE);

    private final Cube cube = new Cube();

    @Test
    void nothingShowsBeforeTheMarkOfItsPartition() {
        cell(0, CELL, 1);
        cell(1, CELL, 1);
        assertThat(signed(Members.ALWAYS)).isZero();
        assertThat(cube.cells()).isEmpty();
        assertThat(cube.version()).isZero();

        flush(0, 5);

        assertThat(signed(Members.ALWAYS)).as("the other partition waits for its own").isEqualTo(1);
        assertThat(cube.upTo()).isEqualTo(Map.of(Topics.PROJECTS, Map.of(0, 5L)));
        flush(1, 9);
        assertThat(signed(Members.ALWAYS)).isEqualTo(2);
        assertThat(cube.upTo()).isEqualTo(Map.of(Topics.PROJECTS, Map.of(0, 5L, 1, 9L)));
    }

    @Test
    void aCellThatComesAgainTakesThePlaceOfTheOneBefore() {
        cell(0, CELL, 3);
        flush(0, 1);
        cell(0, CELL, 1);
        cell(0, CELL, 2);
        flush(0, 2);

        assertThat(signed(Members.ALWAYS)).isEqualTo(2);
        assertThat(cube.cells().get(CELL)[Counter.SIGNED.ordinal()]).isEqualTo(2);
        cell(0, CELL, 0);
        flush(0, 3);
        assertThat(cube.cells()).as("an empty cell is none").isEmpty();
    }

    @Test
    void aMemberCountsUpToItsLastMonth() {
        cell(0, CELL, 1);
        flush(0, 1);

        assertThat(signed(MARCH)).isEqualTo(1);
        assertThat(signed(MARCH - 1)).isZero();
    }

    @Test
    void aViewStaysAsItWas() {
        cell(0, CELL, 1);
        flush(0, 1);
        Cube.View before = cube.view(new Members(Map.of("Z1", Members.ALWAYS)));
        cell(0, CELL, 5);
        flush(0, 2);

        assertThat(before.tally().at(Counter.SIGNED, MARCH)).isEqualTo(1);
        assertThat(before.upTo()).isEqualTo(Map.of(Topics.PROJECTS, Map.of(0, 1L)));
    }

    @Test
    void whileTheTopicIsReadAgainOlderCellsDoNotShow() {
        cell(0, CELL, 7);
        flush(0, 9);
        long version = cube.version();

        cube.restart();
        cell(0, CELL, 3);
        flush(0, 4);
        assertThat(signed(Members.ALWAYS)).as("what was known stays").isEqualTo(7);
        assertThat(cube.upTo()).isEqualTo(Map.of(Topics.PROJECTS, Map.of(0, 9L)));
        cell(0, CELL, 8);
        flush(0, 10);
        cell(0, CELL, 9);
        cube.complete();

        assertThat(signed(Members.ALWAYS)).as("up to the last mark").isEqualTo(8);
        assertThat(cube.upTo()).isEqualTo(Map.of(Topics.PROJECTS, Map.of(0, 10L)));
        assertThat(cube.version()).isGreaterThan(version);
        flush(0, 11);
        assertThat(signed(Members.ALWAYS)).isEqualTo(9);
    }

    @Test
    void whatWasReadAgainIsBehindUntilItReachesWhatIsShownInEveryPartition() {
        assertThat(cube.isBehind()).as("nothing is shown yet").isFalse();
        flush(0, 9);
        flush(1, 4);

        cube.restart();
        assertThat(cube.isBehind()).isTrue();
        flush(0, 10);
        assertThat(cube.isBehind()).as("nothing of partition 1 yet").isTrue();
        flush(1, 3);
        assertThat(cube.isBehind()).isTrue();
        flush(1, 4);
        assertThat(cube.isBehind()).isFalse();
    }

    /** Compaction may have taken away the older value of a cell that lies behind the last mark. */
    @Test
    void whatWasReadAgainIsBehindInTheMidstOfAFlush() {
        cube.restart();
        flush(0, 9);
        cell(0, CELL, 3);
        assertThat(cube.isBehind()).isTrue();
        flush(0, 9);
        assertThat(cube.isBehind()).isFalse();
    }

    /** One project goes to and fro between zones: whoever looks must always see just one. */
    @Test
    void aReaderNeverSeesHalfOfAFlush() throws Exception {
        Map<String, Integer> zones = new HashMap<>();
        IntStream.range(0, 50).forEach(zone -> zones.put("Z" + zone, Members.ALWAYS));
        Members province = new Members(zones);
        List<Members> each =
                zones.keySet().stream()
                        .map(zone -> new Members(Map.of(zone, Members.ALWAYS)))
                        .toList();
        cell(0, new Cell("Z0", MARCH, Cell.NONE), 1);
        flush(0, 1);
        AtomicBoolean ended = new AtomicBoolean();
        FutureTask<Integer> reading =
                new FutureTask<>(() -> {
                    int looks = 0;
                    do {
                        assertThat(cube.view(province).tally().at(Counter.SIGNED, MARCH))
                                .isEqualTo(1);
                        assertThat(
                                        cube.views(each).stream()
                                                .mapToLong(zone -> zone.at(Counter.SIGNED, MARCH))
                                                .sum())
                                .isEqualTo(1);
                        looks++;
                    } while (!ended.get());
                    return looks;
                });
        Thread.ofPlatform().start(reading);

        for (int move = 0; move < 20_000; move++) {
            cell(0, new Cell("Z" + move % 50, MARCH, Cell.NONE), 0);
            cell(0, new Cell("Z" + (move + 1) % 50, MARCH, Cell.NONE), 1);
            flush(0, move + 2L);
        }

        ended.set(true);
        assertThat(reading.get()).isPositive();
    }

    private long signed(int lastMonth) {
        return cube.view(new Members(Map.of("Z1", lastMonth))).tally().at(Counter.SIGNED, MARCH);
    }

    private void cell(int partition, Cell cell, long signed) {
        long[] counts = new long[Counter.COUNT];
        counts[Counter.SIGNED.ordinal()] = signed;
        cube.accept(partition, CellRecords.key(cell), CellRecords.value(counts));
    }

    private void flush(int partition, long next) {
        cube.accept(
                partition, CellRecords.FLUSH, CellRecords.progress(Map.of(Topics.PROJECTS, next)));
    }
}
