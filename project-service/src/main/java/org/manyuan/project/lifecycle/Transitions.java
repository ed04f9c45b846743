package org.manyuan.project.lifecycle;

import static org.manyuan.contracts.project.Stage.IN_PRODUCTION;
import static org.manyuan.contracts.project.Stage.NEGOTIATING;
import static org.manyuan.contracts.project.Stage.RESERVE;
import static org.manyuan.contracts.project.Stage.SIGNED;
import static org.manyuan.contracts.project.Stage.TERMINATED;
import static org.manyuan.contracts.project.Stage.UNDER_CONSTRUCTION;

import java.util.EnumSet;
import java.util.Set;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEvent.CapitalArrived;
import org.manyuan.contracts.project.ProjectEvent.ConstructionStarted;
import org.manyuan.contracts.project.ProjectEvent.DetailsRevised;
import org.manyuan.contracts.project.ProjectEvent.EvidenceAttached;
import org.manyuan.contracts.project.ProjectEvent.EvidenceWithdrawn;
import org.manyuan.contracts.project.ProjectEvent.IdentityBound;
import org.manyuan.contracts.project.ProjectEvent.MilestoneReached;
import org.manyuan.contracts.project.ProjectEvent.NegotiationStarted;
import org.manyuan.contracts.project.ProjectEvent.ObstacleEscalated;
import org.manyuan.contracts.project.ProjectEvent.ObstacleRaised;
import org.manyuan.contracts.project.ProjectEvent.ObstacleResolved;
import org.manyuan.contracts.project.ProjectEvent.ProductionStarted;
import org.manyuan.contracts.project.ProjectEvent.Registered;
import org.manyuan.contracts.project.ProjectEvent.Relocated;
import org.manyuan.contracts.project.ProjectEvent.ReturnedToReserve;
import org.manyuan.contracts.project.ProjectEvent.Signed;
import org.manyuan.contracts.project.ProjectEvent.StageDateCorrected;
import org.manyuan.contracts.project.ProjectEvent.StageRevoked;
import org.manyuan.contracts.project.ProjectEvent.Terminated;
import org.manyuan.contracts.project.Stage;

/** From which stages each event is allowed. */
final class Transitions {

    private static final Set<Stage> NOWHERE = EnumSet.noneOf(Stage.class);
    private static final Set<Stage> ANYWHERE = EnumSet.allOf(Stage.class);
    private static final Set<Stage> NOT_TERMINATED = EnumSet.complementOf(EnumSet.of(TERMINATED));
    private static final Set<Stage> UNFINISHED =
            EnumSet.of(RESERVE, NEGOTIATING, SIGNED, UNDER_CONSTRUCTION);
    private static final Set<Stage> SIGNED_OR_LATER =
            EnumSet.of(SIGNED, UNDER_CONSTRUCTION, IN_PRODUCTION);

    private Transitions() {}

    static boolean allow(ProjectEvent event, Stage from) {
        return origins(event).contains(from);
    }

    private static Set<Stage> origins(ProjectEvent event) {
        return switch (event) {
            case Registered _ -> NOWHERE;
            case NegotiationStarted _ -> EnumSet.of(RESERVE);
            case ReturnedToReserve _ -> EnumSet.of(NEGOTIATING);
            case Signed _ -> EnumSet.of(RESERVE, NEGOTIATING);
            case ConstructionStarted _ -> EnumSet.of(SIGNED);
            case ProductionStarted _ -> EnumSet.of(UNDER_CONSTRUCTION);
            case Terminated _ -> UNFINISHED;
            case CapitalArrived _, MilestoneReached _ -> SIGNED_OR_LATER;
            case DetailsRevised _, IdentityBound _ -> NOT_TERMINATED;
            case ObstacleRaised _, ObstacleEscalated _, ObstacleResolved _ -> NOT_TERMINATED;
            case Relocated _, StageDateCorrected _, StageRevoked _ -> ANYWHERE;
            // what ended may have to be proved too
            case EvidenceAttached _, EvidenceWithdrawn _ -> ANYWHERE;
        };
    }
}
