package org.manyuan.project.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was uploaded, and what has become of it.
 *
 * @param sheet identifies the form that was filled in, whatever file it has come in
 * @param titles of the columns, as the user has them
 * @param dryRun whether its rows are judged only
 * @param failure why it could not go on
 * @param tries how often an instance has taken it on since it last moved
 */
public record ProjectImport(
        String importId,
        Uploader uploader,
        String fileName,
        long size,
        String sha256,
        String sheet,
        List<String> titles,
        boolean dryRun,
        ImportStatus status,
        Progress progress,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure,
        int tries) {

    /** A dry run begins anew as an import. */
    ProjectImport started() {
        return with(false, ImportStatus.UPLOADED, Progress.of(progress.total()), null, null, 0);
    }

    ProjectImport running(Instant now) {
        return with(
                dryRun,
                dryRun ? ImportStatus.CHECKING : ImportStatus.IMPORTING,
                progress,
                startedAt == null ? now : startedAt,
                null,
                tries);
    }

    ProjectImport advanced(BatchResult batch) {
        return with(dryRun, status, progress.plus(batch), startedAt, null, 0);
    }

    ProjectImport ended(Instant now) {
        return with(
                dryRun,
                dryRun ? ImportStatus.CHECKED : ImportStatus.DONE,
                progress,
                startedAt,
                now,
                tries);
    }

    ProjectImport failed(Instant now, String reason) {
        return new ProjectImport(
                importId,
                uploader,
                fileName,
                size,
                sha256,
                sheet,
                titles,
                dryRun,
                ImportStatus.FAILED,
                progress,
                uploadedAt,
                startedAt,
                now,
                reason,
                tries);
    }

    private ProjectImport with(
            boolean dry,
            ImportStatus now,
            Progress sofar,
            @Nullable Instant start,
            @Nullable Instant end,
            int attempts) {
        return new ProjectImport(
                importId,
                uploader,
                fileName,
                size,
                sha256,
                sheet,
                titles,
                dry,
                now,
                sofar,
                uploadedAt,
                start,
                end,
                null,
                attempts);
    }
}
