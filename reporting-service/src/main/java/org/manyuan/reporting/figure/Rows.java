package org.manyuan.reporting.figure;

import java.util.Arrays;
import java.util.function.LongPredicate;

/**
 * Counts by key, in the order of the keys. It never changes: what is added makes another one, which
 * shares all rows that stay as they are, so readers need no lock.
 */
final class Rows {

    static final Rows NONE = new Rows(new long[0], new long[0][]);

    private final long[] keys;
    private final long[][] counts;

    private Rows(long[] keys, long[][] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    Rows plus(long key, long[] more) {
        int place = Arrays.binarySearch(keys, key);
        if (place >= 0) {
            long[][] changed = counts.clone();
            changed[place] = sum(counts[place], more);
            return new Rows(keys, changed);
        }
        int at = -place - 1;
        long[] longer = new long[keys.length + 1];
        long[][] wider = new long[keys.length + 1][];
        System.arraycopy(keys, 0, longer, 0, at);
        System.arraycopy(counts, 0, wider, 0, at);
        longer[at] = key;
        wider[at] = more.clone();
        System.arraycopy(keys, at, longer, at + 1, keys.length - at);
        System.arraycopy(counts, at, wider, at + 1, keys.length - at);
        return new Rows(longer, wider);
    }

    Rows plus(Rows other) {
        if (keys.length == 0 || other.keys.length == 0) {
            return keys.length == 0 ? other : this;
        }
        long[] merged = new long[keys.length + other.keys.length];
        long[][] sums = new long[merged.length][];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < keys.length || theirs < other.keys.length) {
            int order = mine == keys.length ? 1 : theirs == other.keys.length ? -1 : 0;
            if (order == 0) {
                order = Long.compare(keys[mine], other.keys[theirs]);
            }
            merged[size] = order <= 0 ? keys[mine] : other.keys[theirs];
            if (order == 0) {
                sums[size++] = sum(counts[mine++], other.counts[theirs++]);
            } else {
                sums[size++] = order < 0 ? counts[mine++] : other.counts[theirs++];
            }
        }
        return new Rows(Arrays.copyOf(merged, size), Arrays.copyOf(sums, size));
    }

    /** Those up to a key, itself included. */
    Rows upTo(long last) {
        int size = from(last + 1);
        return new Rows(Arrays.copyOf(keys, size), Arrays.copyOf(counts, size));
    }

    int size() {
        return keys.length;
    }

    long key(int place) {
        return keys[place];
    }

    long[] counts(int place) {
        return counts[place].clone();
    }

    long sum(int index, long first, long last) {
        long sum = 0;
        for (int place = from(first); place < keys.length && keys[place] <= last; place++) {
            sum += counts[place][index];
        }
        return sum;
    }

    long sum(int index, LongPredicate counted) {
        long sum = 0;
        for (int place = 0; place < keys.length; place++) {
            if (counted.test(keys[place])) {
                sum += counts[place][index];
            }
        }
        return sum;
    }

    /** Where the keys begin that are not smaller than this one. */
    private int from(long key) {
        int place = Arrays.binarySearch(keys, key);
        return place >= 0 ? place : -place - 1;
    }

    private static long[] sum(long[] one, long[] other) {
        long[] sum = one.clone();
        for (int index = 0; index < sum.length; index++) {
            sum[index] += other[index];
        }
        return sum;
    }
}
