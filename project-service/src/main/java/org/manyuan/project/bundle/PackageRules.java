package org.manyuan.project.bundle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.project.bundle.PackageCommand.DrawUp;
import org.manyuan.project.bundle.PackageCommand.Revise;
import org.manyuan.project.bundle.PackageCommand.Withdraw;

/** What may happen to a project package. */
final class PackageRules {

    private final ZoneProjects projects;
    private final Clock clock;

    PackageRules(ZoneProjects projects, Clock clock) {
        this.projects = projects;
        this.clock = clock;
    }

    PackageVerdict judge(@Nullable ProjectPackage before, PackageCommand command) {
        if (before == null) {
            return command instanceof DrawUp drawUp
                    ? drawUp(drawUp)
                    : new PackageVerdict.Refused(Refusal.of(ProblemType.NOT_FOUND));
        }
        return before.withdrawn() ? refused("fault.package-withdrawn") : change(before, command);
    }

    private PackageVerdict change(ProjectPackage before, PackageCommand command) {
        return switch (command) {
            case DrawUp _ -> refused("fault.package-known");
            case Revise revise -> revise(before, revise);
            case Withdraw withdraw ->
                    new PackageVerdict.Allowed(
                            new PackageEvent.Withdrawn(today(), withdraw.reason()),
                            before.withdraw());
        };
    }

    private PackageVerdict drawUp(DrawUp command) {
        ProjectPackage after =
                new ProjectPackage(
                        command.zoneId(),
                        command.year(),
                        command.name(),
                        command.leadingIndustry(),
                        command.projectIds(),
                        command.submittedOn(),
                        false);
        Refusal refusal = refuse(after);
        return refusal != null
                ? new PackageVerdict.Refused(refusal)
                : new PackageVerdict.Allowed(
                        new PackageEvent.DrawnUp(
                                today(),
                                after.zoneId(),
                                after.year(),
                                after.name(),
                                after.leadingIndustry(),
                                after.projectIds(),
                                after.submittedOn()),
                        after);
    }

    private PackageVerdict revise(ProjectPackage before, Revise command) {
        ProjectPackage after =
                new ProjectPackage(
                        before.zoneId(),
                        before.year(),
                        said(command.name(), before.name()),
                        said(command.leadingIndustry(), before.leadingIndustry()),
                        said(command.projectIds(), before.projectIds()),
                        submission(before, command),
                        false);
        if (after.equals(before)) {
            return new PackageVerdict.Unchanged(before);
        }
        Refusal refusal = refuse(after);
        return refusal != null
                ? new PackageVerdict.Refused(refusal)
                : new PackageVerdict.Allowed(
                        new PackageEvent.Revised(
                                today(),
                                after.name(),
                                after.leadingIndustry(),
                                after.projectIds(),
                                after.submittedOn()),
                        after);
    }

    private @Nullable Refusal refuse(ProjectPackage after) {
        LocalDate submittedOn = after.submittedOn();
        List<Fault> wrong = elsewhere(after);
        if (submittedOn != null && after.projectIds().isEmpty()) {
            wrong.add(Fault.at("/projectIds", "fault.package-empty"));
        }
        if (!wrong.isEmpty()) {
            return new Refusal(ProblemType.VALIDATION, wrong);
        }
        return submittedOn != null && submittedOn.isAfter(today())
                ? Refusal.of(
                        ProblemType.OCCURRED_IN_FUTURE,
                        Fault.at("/submittedOn", "fault.in-future", today().toString()))
                : null;
    }

    /** The same is said of a project that is not there and of one that lies elsewhere. */
    private List<Fault> elsewhere(ProjectPackage after) {
        Set<String> there = projects.in(after.zoneId(), after.projectIds());
        List<Fault> faults = new ArrayList<>();
        for (int index = 0; index < after.projectIds().size(); index++) {
            String projectId = after.projectIds().get(index);
            if (!there.contains(projectId)) {
                faults.add(
                        Fault.at(
                                "/projectIds/" + index,
                                "fault.project-elsewhere",
                                projectId,
                                after.zoneId()));
            }
        }
        return faults;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static @Nullable LocalDate submission(ProjectPackage before, Revise command) {
        if (command.unsubmitted()) {
            return null;
        }
        return command.submittedOn() == null ? before.submittedOn() : command.submittedOn();
    }

    private static <T> T said(@Nullable T now, T before) {
        return now == null ? before : now;
    }

    private static PackageVerdict refused(String message) {
        return new PackageVerdict.Refused(
                Refusal.of(ProblemType.TRANSITION_NOT_ALLOWED, Fault.at("", message)));
    }
}
