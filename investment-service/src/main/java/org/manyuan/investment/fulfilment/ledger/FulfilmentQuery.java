package org.manyuan.investment.fulfilment.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.fulfilment.FulfilmentStatus;
import org.manyuan.platform.paging.QueryParameters.Order;

/**
 * Which promises a list shows, and in which order.
 *
 * @param zoneIds the zones it is bounded to; null for the whole province
 * @param today against which they are due or overdue
 * @param dueDays how many days before its due day a promise is called due
 */
public record FulfilmentQuery(
        @Nullable List<String> zoneIds,
        @Nullable String projectId,
        @Nullable String policyId,
        @Nullable FulfilmentStatus status,
        LocalDate today,
        int dueDays,
        Order order) {}
