package org.manyuan.investment.listing;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.conversions.Bson;
import org.manyuan.platform.paging.QueryParameters.Order;

/** The orders in which cases can be listed; the id decides among equals. */
final class CaseOrder {

    static final String DEFAULT = "caseId";

    private static final Map<String, String> FIELDS =
            new TreeMap<>(
                    Map.of(
                            DEFAULT,
                            "_id",
                            "name",
                            "state.name",
                            "zoneId",
                            "state.zoneId",
                            "kind",
                            "state.kind",
                            "status",
                            "state.status",
                            "cause",
                            "state.cause",
                            "areaMu",
                            "state.areaMu",
                            "identifiedOn",
                            "state.identifiedOn",
                            "disposedOn",
                            "state.disposal.disposedOn"));

    private CaseOrder() {}

    static SortedSet<String> fields() {
        return new TreeSet<>(FIELDS.keySet());
    }

    static Bson of(Order order) {
        String field =
                Objects.requireNonNull(FIELDS.get(order.field()), "only known fields are read");
        return orderBy(order.descending() ? descending(field) : ascending(field), ascending("_id"));
    }
}
