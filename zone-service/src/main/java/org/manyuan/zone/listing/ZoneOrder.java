package org.manyuan.zone.listing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.manyuan.zone.ledger.ZoneView;

/** The orders in which zones can be listed; the id decides among equals. */
final class ZoneOrder {

    static final String DEFAULT = "zoneId";

    private static final Map<String, Comparator<ZoneView>> FIELDS =
            new TreeMap<>(
                    Map.of(
                            DEFAULT,
                            Comparator.comparing(ZoneView::zoneId),
                            "name",
                            Comparator.comparing(ZoneView::name),
                            "level",
                            Comparator.comparing(ZoneView::level),
                            "kind",
                            Comparator.comparing(ZoneView::kind),
                            "cityCode",
                            Comparator.comparing(ZoneView::cityCode),
                            "areaHa",
                            Comparator.<ZoneView, BigDecimal>comparing(ZoneView::areaHa),
                            "status",
                            Comparator.comparing(ZoneView::status)));

    private ZoneOrder() {}

    static SortedSet<String> fields() {
        return new TreeSet<>(FIELDS.keySet());
    }

    static Comparator<ZoneView> of(Order order) {
        Comparator<ZoneView> up =
                Objects.requireNonNull(FIELDS.get(order.field()), "only known fields are read");
        return (order.descending() ? up.reversed() : up).thenComparing(ZoneView::zoneId);
    }
}
