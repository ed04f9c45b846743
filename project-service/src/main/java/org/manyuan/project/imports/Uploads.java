package org.manyuan.project.imports;

import java.io.IOException;
import java.nio.file.Path;

/** The files that were uploaded, where every instance finds them. */
public interface Uploads {

    void keep(String importId, Path file) throws IOException;

    void copy(String importId, Path to) throws IOException;
}
