package org.manyuan.contracts.disposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a disposal case. {@link DisposalEventType} names the types and reads them from
 * JSON.
 */
public sealed interface DisposalEvent {

    LocalDate occurredOn();

    record Identified(
            LocalDate occurredOn,
            String zoneId,
            CaseKind kind,
            String name,
            Cause cause,
            @Nullable BigDecimal areaMu,
            @Nullable String projectId)
            implements DisposalEvent {}

    record MeasureTaken(LocalDate occurredOn, String measure) implements DisposalEvent {}

    record Disposed(LocalDate occurredOn, Method method) implements DisposalEvent {}

    record Reopened(LocalDate occurredOn, String reason) implements DisposalEvent {}

    record Withdrawn(LocalDate occurredOn, String reason) implements DisposalEvent {}

    /** The plan of the case as a whole, as it is from now on. */
    record PlanSet(LocalDate occurredOn, List<PlannedMeasure> measures) implements DisposalEvent {
        public PlanSet {
            measures = List.copyOf(measures);
        }
    }
}
