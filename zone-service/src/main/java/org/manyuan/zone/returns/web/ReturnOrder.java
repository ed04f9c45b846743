package org.manyuan.zone.returns.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manyuan.platform.paging.QueryParameters.Order;

/** The orders in which returns can be listed; zone and period decide among equals. */
final class ReturnOrder {

    private static final Comparator<ReturnView> ZONE = Comparator.comparing(ReturnView::zoneId);
    private static final Comparator<ReturnView> PERIOD =
            Comparator.comparing(ReturnView::dueOn).thenComparing(ReturnView::period);

    private static final Map<String, Comparator<ReturnView>> FIELDS =
            new TreeMap<>(
                    Map.of(
                            "zoneId",
                            ZONE,
                            "period",
                            PERIOD,
                            "status",
                            Comparator.comparing(ReturnView::status),
                            "submittedOn",
                            Comparator.comparing(
                                    ReturnView::submittedOn,
                                    Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))));

    private ReturnOrder() {}

    static SortedSet<String> fields() {
        return new TreeSet<>(FIELDS.keySet());
    }

    static Comparator<ReturnView> of(Order order) {
        Comparator<ReturnView> up =
                Objects.requireNonNull(FIELDS.get(order.field()), "only known fields are read");
        return (order.descending() ? up.reversed() : up).thenComparing(ZONE).thenComparing(PERIOD);
    }
}
