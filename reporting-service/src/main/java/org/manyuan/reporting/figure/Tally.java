package org.manyuan.reporting.figure;

/**
 * The cells of some zones added up, months apart. It never changes, so it can be read while the
 * next one is being made of it.
 */
public final class Tally {

    public static final Tally EMPTY = new Tally(Rows.NONE, Rows.NONE);

    private static final int ENTERPRISES = Counter.ZOMBIE_ENTERPRISES.ordinal();
    private static final int PROJECTS = Counter.ZOMBIE_PROJECTS.ordinal();

    private final Rows months;

    /** Zombies only, by the month of their identification and of their disposal. */
    private final Rows zombies;

    private Tally(Rows months, Rows zombies) {
        this.months = months;
        this.zombies = zombies;
    }

    public Tally plus(Cell cell, long[] counts) {
        return plus(cell, counts, Integer.MAX_VALUE);
    }

    /** Adds a cell as if nothing had happened after a month. */
    public Tally plus(Cell cell, long[] counts, int upTo) {
        if (cell.month() > upTo) {
            return this;
        }
        long[] pair = {counts[ENTERPRISES], counts[PROJECTS]};
        return new Tally(
                months.plus(cell.month(), counts),
                pair[0] == 0 && pair[1] == 0
                        ? zombies
                        : zombies.plus(cut(cell.months(), upTo), pair));
    }

    /** Adds what another tally has up to a month, as if nothing had happened after it. */
    public Tally plus(Tally other, int upTo) {
        if (upTo == Integer.MAX_VALUE) {
            return new Tally(months.plus(other.months), zombies.plus(other.zombies));
        }
        Rows open = zombies;
        for (int place = 0; place < other.zombies.size(); place++) {
            long key = other.zombies.key(place);
            if (identified(key) <= upTo) {
                open = open.plus(cut(key, upTo), other.zombies.counts(place));
            }
        }
        return new Tally(months.plus(other.months.upTo(upTo)), open);
    }

    public long at(Counter counter, int month) {
        return sum(counter, month, month);
    }

    /** The sum over the months from one to another, both included. */
    public long sum(Counter counter, int from, int to) {
        return months.sum(counter.ordinal(), from, to);
    }

    public long upTo(Counter counter, int month) {
        return sum(counter, Integer.MIN_VALUE, month);
    }

    /**
     * The campaign's base: cases identified up to its baseline and not disposed of before its first
     * month.
     */
    public long baseline(Counter kind, Campaign campaign) {
        return zombies.sum(kind.ordinal() - ENTERPRISES, key -> isBaseline(key, campaign));
    }

    /** The cases of the base that were disposed of in these months, both included. */
    public long disposed(Counter kind, Campaign campaign, int from, int to) {
        return zombies.sum(
                kind.ordinal() - ENTERPRISES,
                key ->
                        isBaseline(key, campaign)
                                && disposed(key) != Cell.NONE
                                && disposed(key) >= from
                                && disposed(key) <= to);
    }

    private static boolean isBaseline(long key, Campaign campaign) {
        return identified(key) <= campaign.baselineMonth()
                && (disposed(key) == Cell.NONE || disposed(key) >= campaign.firstMonth());
    }

    /** A case that was disposed of after the last month that counts is open. */
    private static long cut(long key, int upTo) {
        return disposed(key) > upTo ? new Cell("", identified(key), Cell.NONE).months() : key;
    }

    private static int identified(long key) {
        return (int) (key >> Integer.SIZE);
    }

    private static int disposed(long key) {
        return (int) key;
    }
}
