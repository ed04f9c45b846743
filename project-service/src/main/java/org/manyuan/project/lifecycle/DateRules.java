package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEvent.CapitalArrived;
import org.manyuan.contracts.project.ProjectEvent.MilestoneReached;
import org.manyuan.contracts.project.ProjectEvent.Relocated;
import org.manyuan.contracts.project.ProjectEvent.StageDateCorrected;
import org.manyuan.contracts.project.ProjectEvent.StageEvent;

/** When something may have happened. */
final class DateRules {

    private DateRules() {}

    static List<Fault> inFuture(ProjectEvent event, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (event.occurredOn().isAfter(today)) {
            faults.add(Fault.at("/occurredOn", "fault.in-future", today.toString()));
        }
        if (event instanceof StageDateCorrected corrected
                && corrected.newOccurredOn().isAfter(today)) {
            faults.add(Fault.at("/newOccurredOn", "fault.in-future", today.toString()));
        }
        return faults;
    }

    static List<Fault> outOfOrder(Project project, ProjectEvent event) {
        Journey journey = project.journey();
        return switch (event) {
            case StageEvent reached
                    when reached.occurredOn().isBefore(journey.latest().occurredOn()) ->
                    List.of(beside("/occurredOn", "fault.before-previous-stage", journey.latest()));
            case StageDateCorrected corrected -> outOfOrder(journey, corrected);
            case CapitalArrived _, MilestoneReached _, Relocated _
                    when event.occurredOn().isBefore(journey.enteredOn()) ->
                    List.of(
                            Fault.at(
                                    "/occurredOn",
                                    "fault.before-registration",
                                    journey.enteredOn().toString()));
            default -> List.of();
        };
    }

    private static List<Fault> outOfOrder(Journey journey, StageDateCorrected corrected) {
        List<Fault> faults = new ArrayList<>();
        Journey.Entry before = journey.before(corrected.stage());
        Journey.Entry after = journey.after(corrected.stage());
        if (before != null && corrected.newOccurredOn().isBefore(before.occurredOn())) {
            faults.add(beside("/newOccurredOn", "fault.before-previous-stage", before));
        }
        if (after != null && corrected.newOccurredOn().isAfter(after.occurredOn())) {
            faults.add(beside("/newOccurredOn", "fault.after-next-stage", after));
        }
        return faults;
    }

    private static Fault beside(String pointer, String message, Journey.Entry entry) {
        return Fault.at(pointer, message, entry.occurredOn().toString(), entry.stage().name());
    }
}
