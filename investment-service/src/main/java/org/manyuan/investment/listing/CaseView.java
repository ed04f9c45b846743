package org.manyuan.investment.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.Cause;
import org.manyuan.contracts.disposal.Method;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.disposal.Measure;

/** A disposal case as the interface shows it; land in 亩. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseView(
        String caseId,
        int version,
        String zoneId,
        CaseKind kind,
        String name,
        CaseStatus status,
        Cause cause,
        @Nullable BigDecimal areaMu,
        @Nullable String projectId,
        LocalDate identifiedOn,
        @Nullable LocalDate disposedOn,
        @Nullable Method method,
        @Nullable LocalDate withdrawnOn,
        List<Measure> measures,
        @Nullable PlanView plan) {

    static CaseView of(String caseId, int version, DisposalCase known, LocalDate today) {
        DisposalCase.Disposal disposal = known.disposal();
        return new CaseView(
                caseId,
                version,
                known.zoneId(),
                known.kind(),
                known.name(),
                known.status(),
                known.cause(),
                known.areaMu(),
                known.projectId(),
                known.identifiedOn(),
                disposal == null ? null : disposal.disposedOn(),
                disposal == null ? null : disposal.method(),
                known.withdrawnOn(),
                known.measures(),
                PlanView.of(known, today));
    }
}
