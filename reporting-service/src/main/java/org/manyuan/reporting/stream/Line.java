package org.manyuan.reporting.stream;

import java.io.IOException;

/** The connection to one reader. Used by one thread at a time. */
interface Line {

    /** Waits where the reader takes nothing. */
    void write(byte[] bytes) throws IOException;

    void close();
}
