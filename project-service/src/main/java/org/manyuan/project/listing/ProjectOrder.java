package org.manyuan.project.listing;

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

/** The orders in which projects can be listed; the id decides among equals. */
final class ProjectOrder {

    static final String DEFAULT = "projectId";
    private static final String ID = "_id";

    private static final Map<String, String> FIELDS =
            new TreeMap<>(
                    Map.of(
                            DEFAULT,
                            ID,
                            "name",
                            "state.details.name",
                            "zoneId",
                            "state.zoneId",
                            "stage",
                            "state.stage",
                            "industry",
                            "state.details.industry",
                            "owner",
                            "state.details.owner",
                            "signedOn",
                            "state.signedOn",
                            "totalInvestmentWan",
                            "state.details.totalInvestmentWan",
                            "contractAmountWan",
                            "state.details.contractAmountWan"));

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
