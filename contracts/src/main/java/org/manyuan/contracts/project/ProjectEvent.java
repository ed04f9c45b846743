package org.manyuan.contracts.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can happen to a project. {@link ProjectEventType} names the types and reads them from JSON.
 */
public sealed interface ProjectEvent {

    LocalDate occurredOn();

    /** An event by which a project enters a stage. */
    sealed interface StageEvent extends ProjectEvent {
        Stage stage();
    }

    record Registered(
            LocalDate occurredOn,
            String zoneId,
            String name,
            ProjectKind kind,
            Stage stage,
            String industry,
            @Nullable String investorName,
            BigDecimal totalInvestmentWan,
            @Nullable BigDecimal fixedAssetInvestmentWan,
            @Nullable BigDecimal landMu,
            @Nullable String owner)
            implements StageEvent {}

    record NegotiationStarted(LocalDate occurredOn) implements StageEvent {
        @Override
        public Stage stage() {
            return Stage.NEGOTIATING;
        }
    }

    record ReturnedToReserve(LocalDate occurredOn, String reason) implements StageEvent {
        @Override
        public Stage stage() {
            return Stage.RESERVE;
        }
    }

    record Signed(
            LocalDate occurredOn,
            BigDecimal contractAmountWan,
            Placement placement,
            BigDecimal fixedAssetInvestmentWan,
            @Nullable BigDecimal landMu,
            @Nullable String specialProcess,
            @Nullable String owner,
            @Nullable LocalDate plannedStartOn,
            @Nullable LocalDate plannedProductionOn,
            @Nullable List<Phase> phases)
            implements StageEvent {
        @Override
        public Stage stage() {
            return Stage.SIGNED;
        }
    }

    record ConstructionStarted(LocalDate occurredOn) implements StageEvent {
        @Override
        public Stage stage() {
            return Stage.UNDER_CONSTRUCTION;
        }
    }

    record ProductionStarted(LocalDate occurredOn) implements StageEvent {
        @Override
        public Stage stage() {
            return Stage.IN_PRODUCTION;
        }
    }

    record Terminated(LocalDate occurredOn, String reason) implements StageEvent {
        @Override
        public Stage stage() {
            return Stage.TERMINATED;
        }
    }

    record CapitalArrived(LocalDate occurredOn, BigDecimal amountWan, @Nullable String origin)
            implements ProjectEvent {}

    record MilestoneReached(LocalDate occurredOn, Milestone milestone) implements ProjectEvent {}

    record DetailsRevised(
            LocalDate occurredOn,
            @Nullable String name,
            @Nullable String industry,
            @Nullable String investorName,
            @Nullable BigDecimal totalInvestmentWan,
            @Nullable BigDecimal fixedAssetInvestmentWan,
            @Nullable BigDecimal landMu,
            @Nullable BigDecimal contractAmountWan,
            @Nullable String owner,
            @Nullable LocalDate plannedStartOn,
            @Nullable LocalDate plannedProductionOn,
            @Nullable List<Phase> phases)
            implements ProjectEvent {}

    record Relocated(LocalDate occurredOn, String toZoneId, String reason)
            implements ProjectEvent {}

    record StageDateCorrected(
            LocalDate occurredOn, Stage stage, LocalDate newOccurredOn, String reason)
            implements ProjectEvent {}

    record StageRevoked(LocalDate occurredOn, Stage stage, String reason) implements ProjectEvent {}

    record ObstacleRaised(
            LocalDate occurredOn,
            String obstacleId,
            ObstacleLevel level,
            String title,
            LocalDate dueOn,
            @Nullable String number)
            implements ProjectEvent {}

    /** {@code dueOn} is set where the service itself escalates; otherwise the due date stays. */
    record ObstacleEscalated(
            LocalDate occurredOn, String obstacleId, ObstacleLevel level, @Nullable LocalDate dueOn)
            implements ProjectEvent {}

    record ObstacleResolved(
            LocalDate occurredOn,
            String obstacleId,
            String resolution,
            @Nullable List<String> evidence)
            implements ProjectEvent {}

    /** What identifies the project beyond the platform; at least one of the codes. */
    record IdentityBound(
            LocalDate occurredOn, @Nullable String investorCode, @Nullable String projectCode)
            implements ProjectEvent {}

    /** A document was stored that proves the line of the ledger with this sequence. */
    record EvidenceAttached(
            LocalDate occurredOn,
            String evidenceId,
            EvidenceKind kind,
            int sequence,
            String name,
            String mediaType,
            long size,
            String sha256)
            implements ProjectEvent {}

    record EvidenceWithdrawn(LocalDate occurredOn, String evidenceId, String reason)
            implements ProjectEvent {}
}
