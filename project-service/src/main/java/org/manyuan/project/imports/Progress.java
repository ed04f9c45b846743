package org.manyuan.project.imports;

/**
 * What has become of the rows so far.
 *
 * @param total rows with something in them, the header left out
 * @param lastRow number of the last row that is dealt with; 0 before the first
 * @param valid rows that all rules allow
 * @param imported rows of which at least one event was new
 * @param duplicates rows of which every event was there already
 * @param rejected rows with an error
 */
public record Progress(
        int total, int lastRow, int valid, int imported, int duplicates, int rejected) {

    static Progress of(int total) {
        return new Progress(total, 0, 0, 0, 0, 0);
    }

    Progress plus(BatchResult batch) {
        return new Progress(
                total,
                batch.lastRow(),
                valid + batch.valid(),
                imported + batch.imported(),
                duplicates + batch.duplicates(),
                rejected + batch.errors().size());
    }
}
