package org.manyuan.project.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.background.BackgroundLoop;
import org.manyuan.platform.problem.Outages;
import org.manyuan.platform.problem.Problems;
import org.manyuan.platform.workbook.StoredWorkbooks;
import org.manyuan.platform.workbook.UnacceptableWorkbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes on imports, also those that an instance left behind when it died: whoever holds the lease
 * goes on from the last batch that was noted.
 */
@Component
class ImportRunner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

    /** A long import must not keep everybody else waiting. */
    private static final int WORKERS = 2;

    /** An import that ends its instance each time must not go on doing so. */
    private static final int MOST_TRIES = 5;

    private final ImportRun.Parts parts;
    private final Problems problems;
    private final Clock clock;
    private final Duration lease;
    private final Duration poll;
    private final Semaphore uploaded = new Semaphore(0);
    private final List<Worker> workers =
            IntStream.range(0, WORKERS).mapToObj(number -> new Worker("import-" + number)).toList();

    ImportRunner(
            Imports imports,
            StoredWorkbooks uploads,
            RowErrors errors,
            BatchImport batches,
            Problems problems,
            Clock clock,
            @Value("${manyuan.imports.lease:30s}") Duration lease,
            @Value("${manyuan.imports.look-every:2s}") Duration poll) {
        this.parts = new ImportRun.Parts(imports, uploads, errors, batches);
        this.problems = problems;
        this.clock = clock;
        this.lease = lease;
        this.poll = poll;
    }

    /** There is something to do, here and now. */
    void wake() {
        uploaded.release();
    }

    @Override
    public void start() {
        workers.forEach(Worker::start);
    }

    @Override
    public void stop() {
        workers.forEach(Worker::stop);
    }

    @Override
    public boolean isRunning() {
        return workers.getFirst().isRunning();
    }

    private final class Worker extends BackgroundLoop {

        private final String holder = UUID.randomUUID().toString();

        Worker(String name) {
            super(name);
        }

        @Override
        protected Duration turn() throws InterruptedException {
            Optional<ProjectImport> claimed = parts.imports().claim(holder, lease);
            if (claimed.isPresent()) {
                log.info("import {} is taken on", claimed.get().importId());
                run(claimed.get(), holder);
            } else {
                uploaded.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
            }
            return Duration.ZERO;
        }
    }

    private void run(ProjectImport job, String holder) throws InterruptedException {
        try {
            if (job.tries() > MOST_TRIES) {
                throw new IllegalStateException("given up after " + MOST_TRIES + " tries");
            }
            Lease held = new Lease(parts.imports(), job.importId(), holder, lease, clock);
            new ImportRun(job, parts, held, clock).run();
        } catch (UnacceptableWorkbook unacceptable) {
            fail(job, holder, unacceptable.refusal());
        } catch (IOException | RuntimeException failure) {
            if (Outages.isOutage(failure)) {
                log.warn("import {} is left for later: {}", job.importId(), failure.toString());
                return;
            }
            log.error("import {} failed", job.importId(), failure);
            fail(job, holder, Refusal.of(ProblemType.INTERNAL));
        }
    }

    private void fail(ProjectImport claimed, String holder, Refusal refusal) {
        ProjectImport job = parts.imports().find(claimed.importId()).orElse(claimed);
        String reason = problems.describe(refusal, Locale.SIMPLIFIED_CHINESE, null).detail();
        parts.imports().release(job.failed(clock.instant(), reason), holder);
    }
}
