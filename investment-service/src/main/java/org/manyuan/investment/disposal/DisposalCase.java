package org.manyuan.investment.disposal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.Cause;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.disposal.DisposalEvent.Disposed;
import org.manyuan.contracts.disposal.DisposalEvent.Identified;
import org.manyuan.contracts.disposal.DisposalEvent.MeasureTaken;
import org.manyuan.contracts.disposal.DisposalEvent.PlanSet;
import org.manyuan.contracts.disposal.DisposalEvent.Reopened;
import org.manyuan.contracts.disposal.DisposalEvent.Withdrawn;
import org.manyuan.contracts.disposal.Method;
import org.manyuan.contracts.event.Hundredths;

/**
 * 盘活处置: the fold of a disposal case's events.
 *
 * @param areaMu of idle land, in 亩
 * @param projectId of a zombie project, where it is known here
 * @param disposal how it was disposed of; null as long as it is open, and again when it is reopened
 * @param withdrawnOn the day on which it turned out to be no case
 * @param plan null where there is none
 */
public record DisposalCase(
        String zoneId,
        CaseKind kind,
        String name,
        CaseStatus status,
        Cause cause,
        @Nullable BigDecimal areaMu,
        @Nullable String projectId,
        LocalDate identifiedOn,
        @Nullable Disposal disposal,
        @Nullable LocalDate withdrawnOn,
        List<Measure> measures,
        @Nullable DisposalPlan plan) {

    public DisposalCase {
        measures = List.copyOf(measures);
    }

    /** The end of a case. */
    public record Disposal(LocalDate disposedOn, Method method) {}

    static DisposalCase of(Identified event) {
        return new DisposalCase(
                event.zoneId(),
                event.kind(),
                event.name(),
                CaseStatus.OPEN,
                event.cause(),
                event.areaMu(),
                event.projectId(),
                event.occurredOn(),
                null,
                null,
                List.of(),
                null);
    }

    /** The case after an event that {@link CaseRules} allowed. */
    DisposalCase apply(DisposalEvent event) {
        return switch (event) {
            case Identified identified -> of(identified);
            case MeasureTaken taken -> taking(new Measure(taken.occurredOn(), taken.measure()));
            case PlanSet set -> planning(new DisposalPlan(set.occurredOn(), set.measures()));
            case Disposed disposed ->
                    with(
                            CaseStatus.DISPOSED,
                            new Disposal(disposed.occurredOn(), disposed.method()),
                            null);
            case Reopened _ -> with(CaseStatus.OPEN, null, null);
            case Withdrawn withdrawn ->
                    with(CaseStatus.WITHDRAWN, disposal, withdrawn.occurredOn());
        };
    }

    public CaseFacts facts() {
        return new CaseFacts(
                zoneId,
                kind,
                identifiedOn,
                disposal == null ? null : disposal.disposedOn(),
                status == CaseStatus.WITHDRAWN,
                Hundredths.of(areaMu),
                name);
    }

    private DisposalCase taking(Measure measure) {
        return new DisposalCase(
                zoneId,
                kind,
                name,
                status,
                cause,
                areaMu,
                projectId,
                identifiedOn,
                disposal,
                withdrawnOn,
                Stream.concat(measures.stream(), Stream.of(measure)).toList(),
                plan);
    }

    private DisposalCase with(
            CaseStatus reached, @Nullable Disposal end, @Nullable LocalDate withdrawal) {
        return new DisposalCase(
                zoneId,
                kind,
                name,
                reached,
                cause,
                areaMu,
                projectId,
                identifiedOn,
                end,
                withdrawal,
                measures,
                plan);
    }

    private DisposalCase planning(DisposalPlan next) {
        return new DisposalCase(
                zoneId,
                kind,
                name,
                status,
                cause,
                areaMu,
                projectId,
                identifiedOn,
                disposal,
                withdrawnOn,
                measures,
                next);
    }
}
