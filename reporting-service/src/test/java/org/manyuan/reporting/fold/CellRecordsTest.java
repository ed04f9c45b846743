package org.manyuan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.manyuan.contracts.event.FactsWriter;
import org.manyuan.reporting.figure.Counter;

class CellRecordsTest {

    @Test
    void cellsOfTheFirstVersionHaveNoPackages() {
        FactsWriter first = new FactsWriter((byte) 1);
        for (int count = 1; count <= 18; count++) {
            first.number(count);
        }

        long[] counts = CellRecords.counts(first.toBytes());

        assertThat(counts[Counter.ENTERED.ordinal()]).isEqualTo(1);
        assertThat(counts[Counter.ZOMBIE_PROJECTS.ordinal()]).isEqualTo(18);
        assertThat(counts[Counter.PACKAGES_SUBMITTED.ordinal()]).isZero();
    }

    @Test
    void whatIsWrittenIsRead() {
        long[] counts = new long[Counter.COUNT];
        counts[Counter.PACKAGES_SUBMITTED.ordinal()] = 3;

        assertThat(CellRecords.counts(CellRecords.value(counts))).isEqualTo(counts);
    }
}
