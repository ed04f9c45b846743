package org.manyuan.project.imports;

import java.io.IOException;
import java.util.List;

/** The rows in error of all imports. */
public interface RowErrors {

    /** Adding the same row again replaces it. */
    void add(String importId, List<RowError> errors);

    void clear(String importId);

    /** One after another, in the order of the rows. */
    void forEach(String importId, Sink sink) throws IOException;

    /** Takes one row. */
    @FunctionalInterface
    interface Sink {
        void accept(RowError error) throws IOException;
    }
}
