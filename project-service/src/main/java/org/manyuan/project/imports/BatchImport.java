package org.manyuan.project.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.Aggregates;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.ledger.Intake;
import org.manyuan.platform.ledger.Outcome;
import org.manyuan.platform.ledger.Recorded;
import org.manyuan.platform.problem.Problems;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.workbook.Header;
import org.manyuan.project.lifecycle.Project;
import org.springframework.stereotype.Component;

/**
 * Judges some rows and imports those without an error, each as a whole or not at all: a row is
 * rehearsed before any of its events is stored.
 */
@Component
class BatchImport {

    private final Intake<Project, ProjectEvent> intake;
    private final Aggregates<Project> projects;
    private final Problems problems;

    BatchImport(
            Intake<Project, ProjectEvent> intake, Aggregates<Project> projects, Problems problems) {
        this.intake = intake;
        this.projects = projects;
        this.problems = problems;
    }

    /**
     * @param mayBeRepeated whether an instance that is gone may have imported these rows already
     * @return empty where the store or the broker is away: to be tried again as a whole
     */
    Optional<BatchResult> work(
            List<RowPlan> plans,
            Header<ImportColumn> header,
            ProjectImport job,
            boolean mayBeRepeated)
            throws InterruptedException {
        Caller caller = job.uploader().asCaller();
        Reasons reasons = new Reasons(problems, header);
        List<RowError> errors = new ArrayList<>();
        List<RowPlan> valid = new ArrayList<>();
        Outcomes rehearsed = new Outcomes(intake.rehearse(incoming(plans), caller));
        if (rehearsed.isUnavailable()) {
            return Optional.empty();
        }
        for (RowPlan plan : plans) {
            RowError error = reasons.of(plan, rehearsed.next(plan));
            if (error == null) {
                valid.add(plan);
            } else {
                errors.add(error);
            }
        }
        int lastRow = plans.getLast().row().number();
        if (job.dryRun()) {
            return Optional.of(new BatchResult(lastRow, valid.size(), 0, 0, errors));
        }
        Outcomes stored = new Outcomes(intake.accept(incoming(valid), caller));
        if (stored.isUnavailable()) {
            return Optional.empty();
        }
        int imported = 0;
        int duplicates = 0;
        for (RowPlan plan : valid) {
            List<Outcome> outcomes = stored.next(plan);
            RowError error = reasons.of(plan, outcomes);
            if (error != null) {
                errors.add(error);
            } else if (outcomes.stream().allMatch(BatchImport::isDuplicate)
                    && !(mayBeRepeated && isOurs(plan, job))) {
                duplicates++;
            } else {
                imported++;
            }
        }
        return Optional.of(
                new BatchResult(lastRow, imported + duplicates, imported, duplicates, errors));
    }

    private static List<Incoming> incoming(List<RowPlan> plans) {
        return plans.stream().flatMap(plan -> plan.incoming().stream()).toList();
    }

    private static boolean isDuplicate(Outcome outcome) {
        return outcome instanceof Outcome.Accepted accepted && accepted.duplicate();
    }

    /** Whether the row's events were recorded since this import began, by its uploader. */
    private boolean isOurs(RowPlan plan, ProjectImport job) {
        String subject = plan.events().getFirst().incoming().subject();
        Map<String, Aggregate<Project>> found = projects.find(List.of(subject));
        Aggregate<Project> project = found.get(subject);
        Instant since = job.startedAt();
        return project != null
                && since != null
                && plan.events().stream()
                        .map(step -> project.recordedAs(step.incoming().key()))
                        .anyMatch(line -> isOurs(line, job, since));
    }

    private static boolean isOurs(@Nullable Recorded line, ProjectImport job, Instant since) {
        return line != null
                && line.recordedBy().equals(job.uploader().subject())
                && !line.recordedAt().isBefore(since);
    }

    /** The outcomes of the events of several rows, taken row by row. */
    private static final class Outcomes {

        private final List<Outcome> all;
        private int taken;

        Outcomes(List<Outcome> all) {
            this.all = all;
        }

        boolean isUnavailable() {
            return all.stream()
                    .flatMap(outcome ->
                            outcome instanceof Outcome.Refused refused
                                    ? Stream.of(refused.refusal().type())
                                    : Stream.empty())
                    .anyMatch(type -> type == ProblemType.DEPENDENCY_UNAVAILABLE);
        }

        List<Outcome> next(RowPlan plan) {
            int from = taken;
            taken += plan.events().size();
            return all.subList(from, taken);
        }
    }
}
