package org.manyuan.project.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.ledger.Digest;
import org.manyuan.platform.ledger.EventKey;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.ReceivedWorkbook;
import org.manyuan.platform.workbook.StoredWorkbooks;
import org.springframework.stereotype.Component;

/** Takes workbooks in, and dry runs that shall now be imported. */
@Component
public class ImportDesk {

    private static final int ID_BYTES = 10;

    /** Each takes some tens of megabytes, and a processor. */
    private final Semaphore inspections = new Semaphore(2);

    private final Imports imports;
    private final StoredWorkbooks uploads;
    private final ImportRunner runner;
    private final Clock clock;

    ImportDesk(Imports imports, StoredWorkbooks uploads, ImportRunner runner, Clock clock) {
        this.imports = imports;
        this.uploads = uploads;
        this.runner = runner;
        this.clock = clock;
    }

    /** What became of a request. */
    public sealed interface Result {

        /**
         * @param repeated whether it was carried out before and nothing is new
         */
        record Accepted(ProjectImport job, boolean repeated) implements Result {}

        record Refused(Refusal refusal) implements Result {}
    }

    /**
     * @param key of the request: the same one means the same import
     */
    public Result upload(ReceivedWorkbook file, boolean dryRun, EventKey key, Caller caller)
            throws IOException, InterruptedException {
        return switch (inspect(file.path())) {
            case ImportSheet.Inspection.Refused refused -> new Result.Refused(refused.refusal());
            case ImportSheet.Inspection.Fine fine ->
                    keep(
                            file.path(),
                            new ProjectImport(
                                    importId(key),
                                    Uploader.of(caller),
                                    file.name(),
                                    file.size(),
                                    file.sha256(),
                                    fine.sheet(),
                                    fine.titles(),
                                    dryRun,
                                    ImportStatus.UPLOADED,
                                    Progress.of(fine.rows()),
                                    // as the store keeps it
                                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                                    null,
                                    null,
                                    null,
                                    0),
                            key);
        };
    }

    private ImportSheet.Inspection inspect(Path file) throws IOException, InterruptedException {
        inspections.acquire();
        try {
            return ImportSheet.inspect(file);
        } finally {
            inspections.release();
        }
    }

    /** One of the caller's own. */
    public Optional<ProjectImport> find(String importId, Caller caller) {
        return imports.find(importId)
                .filter(job -> job.uploader().subject().equals(caller.subject()));
    }

    /** Imports what a dry run has looked at. */
    public Result start(ProjectImport job) {
        if (!job.dryRun()) {
            return new Result.Accepted(job, true);
        }
        if (job.status() != ImportStatus.CHECKED
                || !imports.restart(job.started(), ImportStatus.CHECKED)) {
            return new Result.Refused(
                    Refusal.of(
                            ProblemType.TRANSITION_NOT_ALLOWED,
                            Fault.at("/status", "fault.import-status", job.status().name())));
        }
        runner.wake();
        return new Result.Accepted(job.started(), false);
    }

    private Result keep(Path file, ProjectImport uploaded, EventKey key) throws IOException {
        Optional<ProjectImport> earlier = imports.find(uploaded.importId());
        if (earlier.isEmpty()) {
            uploads.keep(uploaded.importId(), file);
            if (imports.add(uploaded)) {
                runner.wake();
                return new Result.Accepted(uploaded, false);
            }
            earlier = imports.find(uploaded.importId());
        }
        boolean same = earlier.filter(job -> job.sha256().equals(uploaded.sha256())).isPresent();
        return same
                ? new Result.Accepted(earlier.orElseThrow(), true)
                : new Result.Refused(
                        Refusal.of(
                                ProblemType.EVENT_ID_REUSED,
                                Fault.at(
                                        "/headers/Idempotency-Key",
                                        "fault.event-id-reused",
                                        key.source(),
                                        key.id())));
    }

    private static String importId(EventKey key) {
        return "I-"
                + HexFormat.of()
                        .withUpperCase()
                        .formatHex(
                                Digest.sha256("import\n" + key.source() + "\n" + key.id()),
                                0,
                                ID_BYTES);
    }
}
