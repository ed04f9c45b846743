package org.manyuan.reporting.cube;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.Campaign;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.fold.CellRecords;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.world.Worlds;

/**
 * Sums that are moved on with every flush are those that one gets by adding up all cells, whoever
 * the members are and whenever they become others.
 */
class KeptSumsTest {

    private static final int WORLDS = 60;
    private static final int STEPS = 120;
    private static final int ZONES = 30;
    private static final int PARTITIONS = 3;
    private static final int FIRST = 24_200;
    private static final int MONTHS = 24;
    private static final Campaign CAMPAIGN = new Campaign(FIRST + 8, FIRST + 7);

    private final Cube cube = new Cube();
    private final List<Map<Cell, long[]>> told = new ArrayList<>();
    private final List<Map<Cell, long[]>> flushed = new ArrayList<>();

    @Test
    void keptSumsAreTheSumsOfAllCells() {
        for (long seed : Worlds.seeds("kept sums", WORLDS)) {
            new KeptSumsTest().live(seed);
        }
    }

    private void live(long seed) {
        Random random = new Random(seed);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            told.add(new HashMap<>());
            flushed.add(new HashMap<>());
        }
        List<Members> asked = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int partition = random.nextInt(PARTITIONS);
            for (int cells = random.nextInt(6); cells > 0; cells--) {
                tell(partition, cell(random), counts(random));
            }
            if (random.nextInt(3) > 0) {
                flush(partition, step);
            }
            if (asked.size() < 6 || random.nextInt(4) == 0) {
                asked.add(members(random));
            }
            Members members = asked.get(random.nextInt(asked.size()));
            Tally sum =
                    random.nextBoolean()
                            ? cube.view(members).tally()
                            : cube.views(asked).get(asked.indexOf(members));
            compare(seed, step, members, sum);
            if (random.nextInt(40) == 0) {
                readAgain();
            }
        }
    }

    private void tell(int partition, Cell cell, long[] counts) {
        told.get(partition).put(cell, counts);
        cube.accept(partition, CellRecords.key(cell), CellRecords.value(counts));
    }

    private void flush(int partition, long next) {
        flushed.get(partition).putAll(told.get(partition));
        told.get(partition).clear();
        cube.accept(
                partition, CellRecords.FLUSH, CellRecords.progress(Map.of(Topics.PROJECTS, next)));
    }

    private void readAgain() {
        cube.restart();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            Map<Cell, long[]> cells = new HashMap<>(flushed.get(partition));
            cells.putAll(told.get(partition));
            told.get(partition).clear();
            int each = partition;
            cells.forEach((cell, counts) -> tell(each, cell, counts));
            flush(partition, 0);
        }
        cube.complete();
    }

    private static Cell cell(Random random) {
        int month = FIRST + random.nextInt(MONTHS);
        return new Cell(
                "Z" + random.nextInt(ZONES),
                month,
                random.nextInt(3) > 0 ? Cell.NONE : month + random.nextInt(MONTHS));
    }

    private static long[] counts(Random random) {
        long[] counts = new long[Counter.COUNT];
        for (int changes = random.nextInt(4); changes > 0; changes--) {
            counts[random.nextInt(counts.length)] = random.nextInt(100);
        }
        return counts;
    }

    private static Members members(Random random) {
        Map<String, Integer> lastMonths = new HashMap<>();
        int size = random.nextInt(ZONES);
        for (int number = 0; number < size; number++) {
            lastMonths.put(
                    "Z" + random.nextInt(ZONES + 2),
                    random.nextInt(5) > 0 ? Members.ALWAYS : FIRST + random.nextInt(2 * MONTHS));
        }
        return new Members(lastMonths);
    }

    private void compare(long seed, int step, Members members, Tally sum) {
        Map<String, Long> expected = new TreeMap<>();
        Map<String, Long> found = new TreeMap<>();
        for (int month = FIRST; month < FIRST + 2 * MONTHS; month++) {
            for (Counter counter : Counter.values()) {
                found.put(counter + "@" + month, sum.at(counter, month));
            }
            for (Counter kind : List.of(Counter.ZOMBIE_ENTERPRISES, Counter.ZOMBIE_PROJECTS)) {
                found.put(
                        "disposed " + kind + "@" + month,
                        sum.disposed(kind, CAMPAIGN, month, month));
            }
        }
        found.put("base", sum.baseline(Counter.ZOMBIE_ENTERPRISES, CAMPAIGN));
        found.keySet().forEach(name -> expected.put(name, 0L));
        flushed.forEach(cells ->
                cells.forEach((cell, counts) -> {
                    Integer last = members.lastMonths().get(cell.zoneId());
                    if (last != null && cell.month() <= last) {
                        add(expected, cell, counts, last);
                    }
                }));
        if (!found.equals(expected)) {
            expected.entrySet().removeIf(each -> each.getValue().equals(found.get(each.getKey())));
            fail("seed %d, step %d, %s: not the sums %s", seed, step, members, expected);
        }
    }

    /** The definitions once more, cell by cell. */
    private static void add(Map<String, Long> sums, Cell cell, long[] counts, int last) {
        for (Counter counter : Counter.values()) {
            sums.merge(counter + "@" + cell.month(), counts[counter.ordinal()], Long::sum);
        }
        boolean open = cell.disposedMonth() == Cell.NONE || cell.disposedMonth() > last;
        if (cell.month() > CAMPAIGN.baselineMonth()
                || !open && cell.disposedMonth() < CAMPAIGN.firstMonth()) {
            return;
        }
        sums.merge("base", counts[Counter.ZOMBIE_ENTERPRISES.ordinal()], Long::sum);
        if (!open) {
            for (Counter kind : List.of(Counter.ZOMBIE_ENTERPRISES, Counter.ZOMBIE_PROJECTS)) {
                sums.merge(
                        "disposed " + kind + "@" + cell.disposedMonth(),
                        counts[kind.ordinal()],
                        Long::sum);
            }
        }
    }
}
