package org.manyuan.investment.policy.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.policy.PolicyLevel;
import org.manyuan.investment.policy.PolicyStatus;
import org.manyuan.platform.paging.QueryParameters.Order;

/**
 * Which policies a list shows, and in which order.
 *
 * @param own the scopes of the offices whose drafts and withdrawn policies are shown beside the
 *     published ones of all; null for all offices, empty for none
 * @param keepers the scopes of the offices whose policies are asked for; null for all
 * @param q a part of the title, or the document number or id
 * @param expired against today
 */
public record PolicyQuery(
        @Nullable List<String> own,
        @Nullable List<String> keepers,
        @Nullable String q,
        @Nullable PolicyLevel level,
        @Nullable PolicyStatus status,
        @Nullable String industry,
        @Nullable Boolean expired,
        LocalDate today,
        Order order) {}
