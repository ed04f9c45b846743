package org.manyuan.project.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.manyuan.platform.problem.Outages;
import org.manyuan.platform.workbook.Header;
import org.manyuan.platform.workbook.SheetRow;
import org.manyuan.platform.workbook.StoredWorkbooks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through one import, batch by batch, from where it was left. A batch that was imported but
 * not noted is imported again, which changes nothing.
 */
final class ImportRun {

    private static final Logger log = LoggerFactory.getLogger(ImportRun.class);
    private static final int ROWS = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Parts parts;
    private final String holder;
    private final Duration lease;
    private final Clock clock;
    private final RowReader reader;
    private final List<RowPlan> waiting = new ArrayList<>();
    private ProjectImport job;
    private boolean mayBeRepeated;
    private boolean held = true;
    private Instant renewal;

    /** What a run works with. */
    record Parts(Imports imports, StoredWorkbooks uploads, RowErrors errors, BatchImport batches) {}

    ImportRun(ProjectImport claimed, Parts parts, String holder, Duration lease, Clock clock) {
        this.parts = parts;
        this.holder = holder;
        this.lease = lease;
        this.clock = clock;
        this.reader = new RowReader(claimed.sheet());
        // someone else may have been at it when it was claimed
        this.mayBeRepeated = claimed.status() != ImportStatus.UPLOADED;
        this.job = claimed.running(clock.instant());
        this.renewal = clock.instant();
    }

    void run() throws IOException, InterruptedException {
        Path file = Files.createTempFile("manyuan-import", ".xlsx");
        try {
            parts.uploads().copy(job.importId(), file);
            if (job.progress().lastRow() == 0) {
                parts.errors().clear(job.importId());
            }
            held = parts.imports().advance(job, holder, lease);
            int done = job.progress().lastRow();
            ImportSheet.read(file, (row, header) -> row(row, header, done));
            if (held) {
                parts.imports().release(job.ended(clock.instant()), holder);
                log.info("import {}: {}", job.importId(), job.progress());
            }
        } catch (InterruptedException end) {
            // another instance need not wait for the end of the lease
            parts.imports().release(job, holder);
            throw end;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private boolean row(SheetRow row, Header<ImportColumn> header, int done)
            throws InterruptedException {
        if (row.number() <= done) {
            return isStillHeld();
        }
        waiting.add(reader.read(row, header));
        int seen = job.progress().valid() + job.progress().rejected() + waiting.size();
        if (waiting.size() == ROWS || seen == job.progress().total() && !waiting.isEmpty()) {
            held = held && batch(header);
        }
        return held;
    }

    /**
     * To pass over the many rows that are done takes its time, in which the lease must not lapse.
     */
    private boolean isStillHeld() {
        Instant now = clock.instant();
        if (now.isAfter(renewal)) {
            held = held && parts.imports().advance(job, holder, lease);
            renewal = now.plus(lease.dividedBy(3));
        }
        return held;
    }

    /**
     * @return false where another instance has taken over
     */
    private boolean batch(Header<ImportColumn> header) throws InterruptedException {
        while (true) {
            try {
                Optional<BatchResult> result =
                        parts.batches().work(waiting, header, job, mayBeRepeated);
                if (result.isPresent()) {
                    return note(result.get());
                }
                if (!parts.imports().advance(job, holder, lease)) {
                    return false;
                }
            } catch (RuntimeException failure) {
                if (!Outages.isOutage(failure)) {
                    throw failure;
                }
                log.warn("import {} waits: {}", job.importId(), failure.toString());
            }
            mayBeRepeated = true;
            Thread.sleep(PAUSE);
        }
    }

    private boolean note(BatchResult result) {
        parts.errors().add(job.importId(), result.errors());
        ProjectImport now = job.advanced(result);
        if (!parts.imports().advance(now, holder, lease)) {
            return false;
        }
        job = now;
        mayBeRepeated = false;
        waiting.clear();
        return true;
    }
}
