package org.manyuan.reporting.figure;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The cells of some zones added up, months apart. Not safe for use by several threads while it is
 * being filled.
 */
public final class Tally {

    private final NavigableMap<Integer, long[]> months = new TreeMap<>();
    private final Map<Zombies, long[]> zombies = new HashMap<>();

    /** Zombies by the month of their identification and of their disposal. */
    private record Zombies(int identified, int disposed) {}

    public void add(Cell cell, long[] counts) {
        add(months.computeIfAbsent(cell.month(), month -> new long[Counter.COUNT]), counts);
        if (counts[Counter.ZOMBIE_ENTERPRISES.ordinal()] != 0
                || counts[Counter.ZOMBIE_PROJECTS.ordinal()] != 0) {
            add(
                    zombies.computeIfAbsent(
                            new Zombies(cell.month(), cell.disposedMonth()),
                            key -> new long[Counter.COUNT]),
                    counts);
        }
    }

    /** Adds what another tally has up to a month, as if nothing had happened after it. */
    public void add(Tally other, int upTo) {
        other.months
                .headMap(upTo, true)
                .forEach((month, counts) ->
                        add(months.computeIfAbsent(month, key -> new long[Counter.COUNT]), counts));
        other.zombies.forEach((key, counts) -> {
            if (key.identified() <= upTo) {
                Zombies cut =
                        key.disposed() > upTo ? new Zombies(key.identified(), Cell.NONE) : key;
                add(zombies.computeIfAbsent(cut, none -> new long[Counter.COUNT]), counts);
            }
        });
    }

    public long at(Counter counter, int month) {
        long[] counts = months.get(month);
        return counts == null ? 0 : counts[counter.ordinal()];
    }

    /** The sum over the months from one to another, both included. */
    public long sum(Counter counter, int from, int to) {
        long sum = 0;
        if (from <= to) {
            for (long[] counts : months.subMap(from, true, to, true).values()) {
                sum += counts[counter.ordinal()];
            }
        }
        return sum;
    }

    public long upTo(Counter counter, int month) {
        return sum(counter, Integer.MIN_VALUE, month);
    }

    /**
     * The campaign's base: cases identified up to its baseline and not disposed of before its first
     * month.
     */
    public long baseline(Counter kind, Campaign campaign) {
        return zombies.entrySet().stream()
                .filter(entry -> isBaseline(entry.getKey(), campaign))
                .mapToLong(entry -> entry.getValue()[kind.ordinal()])
                .sum();
    }

    /** The cases of the base that were disposed of in these months, both included. */
    public long disposed(Counter kind, Campaign campaign, int from, int to) {
        return zombies.entrySet().stream()
                .filter(entry -> isBaseline(entry.getKey(), campaign))
                .filter(entry -> entry.getKey().disposed() != Cell.NONE)
                .filter(entry ->
                        entry.getKey().disposed() >= from && entry.getKey().disposed() <= to)
                .mapToLong(entry -> entry.getValue()[kind.ordinal()])
                .sum();
    }

    private static boolean isBaseline(Zombies key, Campaign campaign) {
        return key.identified() <= campaign.baselineMonth()
                && (key.disposed() == Cell.NONE || key.disposed() >= campaign.firstMonth());
    }

    private static void add(long[] sum, long[] more) {
        for (int index = 0; index < sum.length; index++) {
            sum[index] += more[index];
        }
    }
}
