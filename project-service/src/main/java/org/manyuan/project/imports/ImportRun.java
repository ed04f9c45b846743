package org.manyuan.project.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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
    private final Lease lease;
    private final Clock clock;
    private final RowReader reader;
    private final List<RowPlan> waiting = new ArrayList<>();
    private ProjectImport job;
    private boolean mayBeRepeated;
    private boolean held = true;

    /** What a run works with. */
    record Parts(Imports imports, StoredWorkbooks uploads, RowErrors errors, BatchImport batches) {}

    ImportRun(ProjectImport claimed, Parts parts, Lease lease, Clock clock) {
        this.parts = parts;
        this.lease = lease;
        this.clock = clock;
        this.reader = new RowReader(claimed.sheet());
        // someone else may have been at it when it was claimed
        this.mayBeRepeated = claimed.status() != ImportStatus.UPLOADED;
        this.job = claimed.running(clock.instant());
    }

    void run() throws IOException, InterruptedException {
        Path file = Files.createTempFile("manyuan-import", ".xlsx");
        lease.start();
        try {
            parts.uploads().copy(job.importId(), file);
            held = parts.imports().advance(job, lease.holder());
            int done = job.progress().lastRow();
            if (held && done == 0) {
                parts.errors().clear(job.importId());
            }
            ImportSheet.read(file, (row, header) -> row(row, header, done));
            if (held) {
                parts.imports().release(job.ended(clock.instant()), lease.holder());
                log.info("import {}: {}", job.importId(), job.progress());
            }
        } catch (InterruptedException end) {
            // another instance need not wait for the end of the lease
            parts.imports().release(job, lease.holder());
            throw end;
        } finally {
            lease.stop();
            Files.deleteIfExists(file);
        }
    }

    /**
     * @return false where another instance has taken over
     */
    private boolean row(SheetRow row, Header<ImportColumn> header, int done)
            throws InterruptedException {
        held = held && lease.isHeld();
        if (held && row.number() > done) {
            waiting.add(reader.read(row, header));
            int seen = job.progress().valid() + job.progress().rejected() + waiting.size();
            if (waiting.size() == ROWS || seen == job.progress().total()) {
                held = batch(header);
            }
        }
        return held;
    }

    private boolean batch(Header<ImportColumn> header) throws InterruptedException {
        while (lease.isHeld()) {
            try {
                Optional<BatchResult> result =
                        parts.batches().work(waiting, header, job, mayBeRepeated);
                if (result.isPresent()) {
                    return note(result.get());
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
        return false;
    }

    private boolean note(BatchResult result) {
        parts.errors().add(job.importId(), result.errors());
        ProjectImport now = job.advanced(result);
        if (!parts.imports().advance(now, lease.holder())) {
            return false;
        }
        job = now;
        mayBeRepeated = false;
        waiting.clear();
        return true;
    }
}
