package org.manyuan.investment.disposal;

import java.util.EnumSet;
import java.util.Set;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.disposal.DisposalEvent.Disposed;
import org.manyuan.contracts.disposal.DisposalEvent.Identified;
import org.manyuan.contracts.disposal.DisposalEvent.MeasureTaken;
import org.manyuan.contracts.disposal.DisposalEvent.PlanSet;
import org.manyuan.contracts.disposal.DisposalEvent.Reopened;
import org.manyuan.contracts.disposal.DisposalEvent.Withdrawn;

/** In which status of a case each event is allowed. */
final class Transitions {

    private Transitions() {}

    static boolean allow(DisposalEvent event, CaseStatus from) {
        return origins(event).contains(from);
    }

    private static Set<CaseStatus> origins(DisposalEvent event) {
        return switch (event) {
            case Identified _ -> EnumSet.noneOf(CaseStatus.class);
            case MeasureTaken _, Disposed _, PlanSet _ -> EnumSet.of(CaseStatus.OPEN);
            case Reopened _ -> EnumSet.of(CaseStatus.DISPOSED);
            case Withdrawn _ -> EnumSet.of(CaseStatus.OPEN, CaseStatus.DISPOSED);
        };
    }
}
