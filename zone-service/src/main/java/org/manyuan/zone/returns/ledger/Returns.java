package org.manyuan.zone.returns.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import java.util.Collection;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.ReturnId;
import org.manyuan.zone.returns.ReturnStatus;

/** The returns that have been filled in. */
public final class Returns {

    /** More than the zones of a province, and than the periods of a zone in a century. */
    private static final int ALL = 10_000;

    private static final String STATE = "state.";
    private static final String ZONE = STATE + "zoneId";
    private static final String PERIOD = STATE + "period";
    private static final String STATUS = STATE + "status";

    private final MongoAggregates<IndicatorReturn> returns;

    Returns(MongoAggregates<IndicatorReturn> returns) {
        this.returns = returns;
    }

    public @Nullable Aggregate<IndicatorReturn> find(ReturnId id) {
        return returns.find(List.of(id.subject())).get(id.subject());
    }

    public List<Filed> of(Period period, Collection<String> zoneIds) {
        return all(and(eq(PERIOD, period.toString()), in(ZONE, zoneIds)));
    }

    public List<Filed> of(String zoneId) {
        return all(eq(ZONE, zoneId));
    }

    /** Those of some zones for all periods. */
    public Page<Filed> list(
            Collection<String> zoneIds,
            @Nullable ReturnStatus status,
            Order order,
            PageRequest page) {
        Bson ofZones = in(ZONE, zoneIds);
        Bson filter = status == null ? ofZones : and(ofZones, eq(STATUS, status.name()));
        String field = STATE + order.field();
        Bson first = order.descending() ? Sorts.descending(field) : Sorts.ascending(field);
        return new Page<>(
                filed(
                        filter,
                        Sorts.orderBy(first, Sorts.ascending("_id")),
                        page.offset(),
                        page.size()),
                page.page(),
                page.size(),
                returns.count(filter));
    }

    private List<Filed> all(Bson filter) {
        return filed(filter, Sorts.ascending("_id"), 0, ALL);
    }

    private List<Filed> filed(Bson filter, Bson sort, long offset, int size) {
        return returns.list(filter, sort, offset, size).stream()
                .map(each -> new Filed(each.state(), each.version()))
                .toList();
    }
}
