package org.manyuan.project.listing;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.conversions.Bson;
import org.manyuan.platform.paging.QueryParameters.Order;

/** The orders in which projects can be listed; the id decides among equals. */
final class ProjectOrder {

    static final String DEFAULT = "projectId";
    private static final String ID = "_id";

    private static final Map<String, String> FIELDS =
            new TreeMap<>(
                    Map.ofEntries(
                            entry(DEFAULT, ID),
                            entry("name", "state.details.name"),
                            entry("zoneId", "state.zoneId"),
                            entry("stage", "state.stage"),
                            entry("industry", "state.details.industry"),
                            entry("owner", "state.details.owner"),
                            entry("signedOn", "state.signedOn"),
                            entry("totalInvestmentWan", "state.details.totalInvestmentWan"),
                            entry("contractAmountWan", "state.details.contractAmountWan"),
                            entry("nextPlannedOn", "state.watch.nextPlannedOn"),
                            entry("idleSince", "state.watch.idleSince")));

    private ProjectOrder() {}

    static SortedSet<String> fields() {
        return new TreeSet<>(FIELDS.keySet());
    }

    static Bson of(Order order) {
        String field =
                Objects.requireNonNull(FIELDS.get(order.field()), "only known fields are read");
        Bson first = order.descending() ? descending(field) : ascending(field);
        return field.equals(ID) ? first : orderBy(first, ascending(ID));
    }
}
