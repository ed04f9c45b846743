package org.manyuan.gateway.route;

/** How long a route waits for the next byte of an answer. */
enum Patience {
    ORDINARY,
    /** Batches, workbooks and documents. */
    LONG,
    /** A whole list, which the store may have to look through and sort before the first row. */
    EXPORT,
    /** An open stream, silent between two heartbeats. */
    STREAM
}
