package org.manyuan.contracts.policy;

/** Some years in a row, both ends included; none where the last lies before the first. */
public record Years(int first, int last) {

    public boolean overlap(Years other) {
        Years both = within(other);
        return both.first <= both.last;
    }

    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    /** Those that are also among others. */
    public Years within(Years other) {
        return new Years(Math.max(first, other.first), Math.min(last, other.last));
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
