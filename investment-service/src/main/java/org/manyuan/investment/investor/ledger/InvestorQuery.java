package org.manyuan.investment.investor.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Ranking;
import org.manyuan.platform.paging.QueryParameters.Order;

/**
 * Which investors a list shows, and in which order.
 *
 * @param keepers the scopes of the offices it is bounded to; null for the whole province
 * @param q a part of the name, or the whole code or id
 * @param followUpBefore those to be contacted before this day
 * @param today against which a follow-up is planned or overdue
 */
public record InvestorQuery(
        @Nullable List<String> keepers,
        @Nullable String q,
        @Nullable Ranking ranking,
        @Nullable String chainLink,
        @Nullable FollowUp followUp,
        @Nullable LocalDate followUpBefore,
        LocalDate today,
        Order order) {

    /** Whether and when an investor is to be contacted again. */
    public enum FollowUp {
        /** its day has passed */
        OVERDUE,
        /** today or later */
        PLANNED,
        NONE
    }
}
