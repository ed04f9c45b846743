package org.manyuan.project.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manyuan.platform.workbook.Header;

/** The columns of the form: those of a registration are required unless projects have ids. */
final class ImportHeader implements Header.Columns<ImportColumn> {

    static final ImportHeader COLUMNS = new ImportHeader();

    private ImportHeader() {}

    @Override
    public Optional<ImportColumn> titled(String title) {
        return ImportColumn.titled(title);
    }

    @Override
    public List<String> missing(Set<ImportColumn> found) {
        return found.contains(ImportColumn.PROJECT_ID)
                ? List.of()
                : Arrays.stream(ImportColumn.values())
                        .filter(column -> column.isRequired() && !found.contains(column))
                        .map(ImportColumn::title)
                        .toList();
    }
}
