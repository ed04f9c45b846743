package org.manyuan.project.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.Milestone;
import org.manyuan.contracts.project.Phase;
import org.manyuan.contracts.project.Placement;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.project.lifecycle.Arrival;
import org.manyuan.project.lifecycle.Details;
import org.manyuan.project.lifecycle.Journey;
import org.manyuan.project.lifecycle.Obstacle;
import org.manyuan.project.lifecycle.Project;
import org.manyuan.project.lifecycle.ReachedMilestone;

/**
 * A project as the interface shows it; money in 万元, land in 亩.
 *
 * @param dates the day on which each stage was reached, the last time where it was reached more
 *     than once
 * @param nextPlannedOn the day planned for the next stage
 * @param idleSince the day of the last stage, arrival or milestone, where more is waited for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectView(
        String projectId,
        int version,
        String zoneId,
        String name,
        ProjectKind kind,
        Stage stage,
        boolean terminated,
        String industry,
        @Nullable String investorName,
        @Nullable String investorCode,
        @Nullable String projectCode,
        BigDecimal totalInvestmentWan,
        @Nullable BigDecimal contractAmountWan,
        @Nullable BigDecimal fixedAssetInvestmentWan,
        @Nullable BigDecimal landMu,
        @Nullable Placement placement,
        @Nullable String specialProcess,
        @Nullable String owner,
        @Nullable LocalDate plannedStartOn,
        @Nullable LocalDate plannedProductionOn,
        @Nullable List<Phase> phases,
        Map<Stage, LocalDate> dates,
        Map<Milestone, LocalDate> milestones,
        BigDecimal arrivedWan,
        long openObstacles,
        @Nullable LocalDate nextPlannedOn,
        @Nullable LocalDate idleSince) {

    static ProjectView of(String projectId, int version, Project project) {
        Details details = project.details();
        Map<Stage, LocalDate> dates = new EnumMap<>(Stage.class);
        for (Journey.Entry entry : project.journey().entries()) {
            dates.put(entry.stage(), entry.occurredOn());
        }
        Map<Milestone, LocalDate> milestones = new EnumMap<>(Milestone.class);
        for (ReachedMilestone reached : project.milestones()) {
            milestones.put(reached.milestone(), reached.occurredOn());
        }
        return new ProjectView(
                projectId,
                version,
                project.zoneId(),
                details.name(),
                project.kind(),
                project.stage(),
                project.isTerminated(),
                details.industry(),
                details.investorName(),
                project.identity().investorCode(),
                project.identity().projectCode(),
                details.totalInvestmentWan(),
                details.contractAmountWan(),
                details.fixedAssetInvestmentWan(),
                details.landMu(),
                details.placement(),
                details.specialProcess(),
                details.owner(),
                details.plannedStartOn(),
                details.plannedProductionOn(),
                details.phases(),
                dates,
                milestones,
                project.arrivals().stream()
                        .map(Arrival::amountWan)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                project.obstacles().stream().filter(Obstacle::isOpen).count(),
                project.watch().nextPlannedOn(),
                project.watch().idleSince());
    }
}
