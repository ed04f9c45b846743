package org.manyuan.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Small numbers for the documents of a collection, so that all its indexes can keep sets of them as
 * bitmaps. A number is given back when no index holds its document any more.
 */
final class Ordinals {

    /** To sort so few of them costs less than to look through all. */
    private static final int FEW = 100;

    private final NavigableMap<Object, Integer> numbers = new TreeMap<>(Range.ORDER);
    private final List<@Nullable Object> positions = new ArrayList<>();
    private final List<Integer> holders = new ArrayList<>();
    private final Deque<Integer> free = new ArrayDeque<>();

    /** The document's number, held by one index more. */
    synchronized int hold(Object position) {
        int number = numbers.computeIfAbsent(position, this::fresh);
        holders.set(number, holders.get(number) + 1);
        return number;
    }

    /** The number of a document that some index holds. */
    synchronized int of(Object position) {
        Integer number = numbers.get(position);
        if (number == null) {
            throw new IllegalStateException("no index holds " + position);
        }
        return number;
    }

    /** One index holds it no longer. */
    synchronized void release(Object position) {
        int number = of(position);
        int left = holders.get(number) - 1;
        holders.set(number, left);
        if (left == 0) {
            numbers.remove(position);
            positions.set(number, null);
            free.add(number);
        }
    }

    /** The documents of a set, in the order of their numbers. */
    synchronized List<Object> positions(RoaringBitmap set) {
        List<Object> found = new ArrayList<>(set.getCardinality());
        set.forEach((int number) -> {
            Object position = positions.get(number);
            if (position != null) {
                found.add(position);
            }
        });
        return found;
    }

    /**
     * The documents of a set in the order of their ids, looked up no further than they are asked
     * for: to be taken while nothing is written.
     */
    synchronized Stream<Object> sorted(RoaringBitmap set, boolean descending) {
        int size = set.getCardinality();
        if (size / FEW < numbers.size() / Math.max(size, 1)) {
            return positions(set).stream()
                    .sorted(descending ? Range.ORDER.reversed() : Range.ORDER);
        }
        return (descending ? numbers.descendingMap() : numbers)
                .entrySet().stream()
                        .filter(each -> set.contains(each.getValue()))
                        .map(Map.Entry::getKey);
    }

    private int fresh(Object position) {
        Integer used = free.poll();
        if (used != null) {
            positions.set(used, position);
            return used;
        }
        positions.add(position);
        holders.add(0);
        return positions.size() - 1;
    }
}
