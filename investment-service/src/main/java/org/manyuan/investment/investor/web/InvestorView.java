package org.manyuan.investment.investor.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.Profile;
import org.manyuan.investment.investor.Ranked;
import org.manyuan.investment.investor.Ranking;
import org.manyuan.investment.investor.ledger.Investors.Kept;

/** An investor as the interface shows it; with its contacts where one is asked for alone. */
@Schema(name = "Investor")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvestorView(
        String investorId,
        int version,
        String name,
        @Schema(description = "province、city:<代码> 或 zone:<开发区代码>", example = "zone:G361027")
                String keeper,
        @Schema(description = "统一社会信用代码") @Nullable String creditCode,
        List<Rank> rankings,
        @Schema(description = "产业链环节") List<String> chainLinks,
        @Nullable String homeRegion,
        @Nullable String source,
        @Nullable LocalDate lastContactOn,
        @Schema(description = "下次跟进日期") @Nullable LocalDate followUpOn,
        boolean followUpOverdue,
        @Nullable List<ContactView> contacts,
        @Schema(description = "其他单位登记的同一代码的客户(您的管辖范围内)") @Nullable List<Duplicate> duplicates) {

    /** A place on a list of companies, or only that it is on it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InvestorRank")
    record Rank(Ranking list, int year, @Nullable Integer place) {
        static Rank of(Ranked ranked) {
            return new Rank(ranked.list(), ranked.year(), ranked.place());
        }
    }

    /** The same company as another office keeps it. */
    @Schema(name = "InvestorDuplicate")
    record Duplicate(String investorId, String name, String keeper) {
        static Duplicate of(Kept kept) {
            Profile profile = kept.investor().profile();
            return new Duplicate(kept.investorId(), profile.name(), profile.keeper().scope());
        }
    }

    static InvestorView item(Kept kept, LocalDate today) {
        return of(kept.investorId(), kept.version(), kept.investor(), null, null, today);
    }

    static InvestorView of(
            String investorId,
            int version,
            Investor investor,
            @Nullable List<ContactView> contacts,
            @Nullable List<Duplicate> duplicates,
            LocalDate today) {
        Profile profile = investor.profile();
        LocalDate followUpOn = investor.followUpOn();
        return new InvestorView(
                investorId,
                version,
                profile.name(),
                profile.keeper().scope(),
                profile.creditCode(),
                profile.rankings().stream().map(Rank::of).toList(),
                profile.chainLinks(),
                profile.homeRegion(),
                profile.source(),
                investor.lastContactOn(),
                followUpOn,
                followUpOn != null && followUpOn.isBefore(today),
                contacts,
                duplicates);
    }
}
