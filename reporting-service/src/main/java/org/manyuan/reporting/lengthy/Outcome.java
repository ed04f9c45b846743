package org.manyuan.reporting.lengthy;

/** What came of asking for a lengthy answer. */
public sealed interface Outcome<T> {

    record Ready<T>(T answer) implements Outcome<T> {}

    /** It goes on; whoever asks the same again finds it. */
    record Underway<T>(Reading reading) implements Outcome<T> {}

    /** As many as may be are being worked on. */
    record Busy<T>() implements Outcome<T> {}
}
