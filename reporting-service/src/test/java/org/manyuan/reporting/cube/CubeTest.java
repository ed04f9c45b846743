package org.manyuan.reporting.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
