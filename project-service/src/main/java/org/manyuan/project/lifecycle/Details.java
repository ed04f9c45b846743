package org.manyuan.project.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.Phase;
import org.manyuan.contracts.project.Placement;
import org.manyuan.contracts.project.ProjectEvent.DetailsRevised;
import org.manyuan.contracts.project.ProjectEvent.Registered;
import org.manyuan.contracts.project.ProjectEvent.Signed;

/** What is known of a project beside its stages: for each field what was said last. */
public record Details(
        String name,
        String industry,
        @Nullable String investorName,
        BigDecimal totalInvestmentWan,
        @Nullable BigDecimal fixedAssetInvestmentWan,
        @Nullable BigDecimal landMu,
        @Nullable BigDecimal contractAmountWan,
        @Nullable Placement placement,
        @Nullable String specialProcess,
        @Nullable String owner,
        @Nullable LocalDate plannedStartOn,
        @Nullable LocalDate plannedProductionOn,
        @Nullable List<Phase> phases) {

    static Details of(Registered event) {
        return new Details(
                event.name(),
                event.industry(),
                event.investorName(),
                event.totalInvestmentWan(),
                event.fixedAssetInvestmentWan(),
                event.landMu(),
                null,
                null,
                null,
                event.owner(),
                null,
                null,
                null);
    }

    Details signed(Signed event) {
        return new Details(
                name,
                industry,
                investorName,
                totalInvestmentWan,
                event.fixedAssetInvestmentWan(),
                // a project in a standard factory has no land of its own
                event.landMu(),
                event.contractAmountWan(),
                event.placement(),
                event.specialProcess(),
                said(event.owner(), owner),
                said(event.plannedStartOn(), plannedStartOn),
                said(event.plannedProductionOn(), plannedProductionOn),
                said(event.phases(), phases));
    }

    Details revised(DetailsRevised event) {
        return new Details(
                event.name() == null ? name : event.name(),
                event.industry() == null ? industry : event.industry(),
                said(event.investorName(), investorName),
                event.totalInvestmentWan() == null
                        ? totalInvestmentWan
                        : event.totalInvestmentWan(),
                said(event.fixedAssetInvestmentWan(), fixedAssetInvestmentWan),
                said(event.landMu(), landMu),
                said(event.contractAmountWan(), contractAmountWan),
                placement,
                specialProcess,
                said(event.owner(), owner),
                said(event.plannedStartOn(), plannedStartOn),
                said(event.plannedProductionOn(), plannedProductionOn),
                said(event.phases(), phases));
    }

    /** There is no contract amount without a contract. */
    Details withoutContract() {
        return new Details(
                name,
                industry,
                investorName,
                totalInvestmentWan,
                fixedAssetInvestmentWan,
                landMu,
                null,
                null,
                null,
                owner,
                plannedStartOn,
                plannedProductionOn,
                phases);
    }

    private static <T> @Nullable T said(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }
}
