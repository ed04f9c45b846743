package org.manyuan.project.imports.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manyuan.project.imports.ImportStatus;
import org.manyuan.project.imports.ProjectImport;

/**
 * An import as the interface shows it.
 *
 * @param rows how many there are, and what has become of them so far
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportView(
        String importId,
        String fileName,
        long size,
        boolean dryRun,
        ImportStatus status,
        Rows rows,
        Instant uploadedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    record Rows(int total, int done, int valid, int imported, int duplicates, int rejected) {}

    static ImportView of(ProjectImport job) {
        var progress = job.progress();
        return new ImportView(
                job.importId(),
                job.fileName(),
                job.size(),
                job.dryRun(),
                job.status(),
                new Rows(
                        progress.total(),
                        progress.valid() + progress.rejected(),
                        progress.valid(),
                        progress.imported(),
                        progress.duplicates(),
                        progress.rejected()),
                job.uploadedAt(),
                job.startedAt(),
                job.endedAt(),
                job.failure());
    }
}
