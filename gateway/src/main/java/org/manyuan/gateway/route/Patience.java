package org.manyuan.gateway.route;

/** How long a route waits for the next byte of an answer. */
enum Patience {
    ORDINARY,
    /** Batches, workbooks and documents. */
    LONG,
    /** An open stream, silent between two heartbeats. */
    STREAM
}
