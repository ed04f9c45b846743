package org.manyuan.zone.workbook;

import java.time.Instant;
import java.util.List;

/**
 * A workbook with returns that was uploaded, and what became of it.
 *
 * @param digest of the file and of what was asked, to tell a repetition
 * @param dryRun whether nothing was stored
 * @param submit whether what was filled in was submitted, too
 * @param returns one for each zone in the form, in its order
 */
public record ReturnWorkbook(
        String workbookId,
        String fileName,
        String digest,
        String period,
        boolean dryRun,
        boolean submit,
        String uploadedBy,
        Instant uploadedAt,
        List<ReturnResult> returns) {

    public ReturnWorkbook {
        returns = List.copyOf(returns);
    }
}
