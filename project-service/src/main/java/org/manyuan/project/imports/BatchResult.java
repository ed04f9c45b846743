package org.manyuan.project.imports;

import java.util.List;

/** What became of some rows. */
record BatchResult(int lastRow, int valid, int imported, int duplicates, List<RowError> errors) {}
