package org.manyuan.platform.workbook;

import java.io.IOException;
import java.nio.file.Path;

/** The files that were uploaded, where every instance finds them. */
public interface StoredWorkbooks {

    /**
     * @param id of what became of the upload
     */
    void keep(String id, Path file) throws IOException;

    void copy(String id, Path to) throws IOException;
}
