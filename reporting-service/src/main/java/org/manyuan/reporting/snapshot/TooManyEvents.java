package org.manyuan.reporting.snapshot;

/** So much has happened between two moments that it cannot be told event by event. */
public final class TooManyEvents extends RuntimeException {

    private final int most;

    public TooManyEvents(int most) {
        super("more than " + most + " events");
        this.most = most;
    }

    /** Up to so many could have been told. */
    public int most() {
        return most;
    }
}
