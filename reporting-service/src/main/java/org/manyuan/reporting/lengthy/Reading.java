package org.manyuan.reporting.lengthy;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How far the records that an answer needs have been read, and the scopes worked out; others may
 * look meanwhile.
 */
public final class Reading {

    private static final long ALL = 100;

    private final AtomicLong toRead = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /** There are so many more; fewer where it is below zero. */
    public void expect(long records) {
        toRead.addAndGet(records);
    }

    public void advance(long records) {
        read.addAndGet(records);
    }

    public long toRead() {
        return toRead.get();
    }

    /** Never more than there are. */
    public long read() {
        return Math.min(read.get(), toRead.get());
    }

    /** Rounded down; 0 as long as nobody knows how many there are. */
    public long percent() {
        long all = toRead();
        return all == 0 ? 0 : read() * ALL / all;
    }
}
