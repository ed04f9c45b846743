package org.manyuan.reporting.webhook;

/** What came of sending something to a webhook. */
sealed interface Answer {

    record Taken(int status) implements Answer {}

    /** It wants nothing more, ever. */
    record Gone(int status) implements Answer {}

    record Refused(int status) implements Answer {}

    /** Nobody was there, or the answer did not come in time. */
    record Silent(String reason) implements Answer {}
}
