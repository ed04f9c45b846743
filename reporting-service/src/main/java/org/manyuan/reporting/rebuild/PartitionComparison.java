package org.manyuan.reporting.rebuild;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.fold.CellRecords;
import org.manyuan.reporting.version.CellDifference;

/**
 * The cells of one partition in two versions, at the same offsets.
 *
 * @param cells how many cells either version has
 */
record PartitionComparison(long cells, List<CellDifference> differences) {

    static PartitionComparison of(
            int partition, Map<Cell, byte[]> serving, Map<Cell, byte[]> rebuilt) {
        Set<Cell> all = new HashSet<>(serving.keySet());
        all.addAll(rebuilt.keySet());
        List<CellDifference> differences = new ArrayList<>();
        for (Cell cell : all) {
            long[] here = CellRecords.counts(serving.get(cell));
            long[] there = CellRecords.counts(rebuilt.get(cell));
            if (!Arrays.equals(here, there)) {
                differences.add(difference(partition, cell, here, there));
            }
        }
        return new PartitionComparison(all.size(), differences);
    }

    private static CellDifference difference(
            int partition, Cell cell, long[] serving, long[] rebuilt) {
        Map<String, Long> here = new TreeMap<>();
        Map<String, Long> there = new TreeMap<>();
        for (Counter counter : Counter.values()) {
            int place = counter.ordinal();
            if (serving[place] != rebuilt[place]) {
                here.put(counter.name(), serving[place]);
                there.put(counter.name(), rebuilt[place]);
            }
        }
        return new CellDifference(
                partition,
                cell.zoneId(),
                month(cell.month()),
                cell.disposedMonth() == Cell.NONE ? null : month(cell.disposedMonth()),
                here,
                there);
    }

    private static String month(int month) {
        return Month.toYearMonth(month).toString();
    }
}
