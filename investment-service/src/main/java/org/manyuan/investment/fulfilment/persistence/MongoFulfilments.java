package org.manyuan.investment.fulfilment.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.investment.fulfilment.FulfilmentStatus;
import org.manyuan.investment.fulfilment.Progress;
import org.manyuan.investment.fulfilment.ledger.FulfilmentQuery;
import org.manyuan.investment.fulfilment.ledger.Fulfilments;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoAggregates.Listed;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.springframework.stereotype.Component;

/** Promises in the store. */
@Component
class MongoFulfilments implements Fulfilments {

    private static final String ZONE = "state.zoneId";
    private static final String DUE = "state.terms.dueOn";
    private static final String PROGRESS = "state.progress";

    private static final Map<String, String> SORTED_BY =
            new TreeMap<>(
                    Map.of(
                            "fulfilmentId", "_id",
                            "zoneId", ZONE,
                            "projectId", "state.projectId",
                            "promisedOn", "state.promisedOn",
                            "promisedWan", "state.terms.promisedWan",
                            "dueOn", DUE));

    private final MongoAggregates<Fulfilment> aggregates;

    MongoFulfilments(MongoAggregates<Fulfilment> aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public @Nullable Aggregate<Fulfilment> find(String fulfilmentId) {
        return aggregates.find(List.of(fulfilmentId)).get(fulfilmentId);
    }

    @Override
    public Page<Kept> list(FulfilmentQuery query, PageRequest page) {
        Bson condition = condition(query);
        List<Kept> items =
                aggregates
                        .list(condition, order(query.order()), page.offset(), page.size())
                        .stream()
                        .map(each -> new Kept(each.subject(), each.version(), each.state()))
                        .toList();
        return new Page<>(items, page.page(), page.size(), aggregates.count(condition));
    }

    @Override
    public List<Fulfilment> of(@Nullable List<String> zoneIds) {
        Bson condition = zoneIds == null ? new Document() : in(ZONE, zoneIds);
        return aggregates.list(condition, ascending("_id"), 0, Integer.MAX_VALUE).stream()
                .map(Listed::state)
                .toList();
    }

    @Override
    public SortedSet<String> sortable() {
        return new TreeSet<>(SORTED_BY.keySet());
    }

    private static Bson condition(FulfilmentQuery query) {
        List<Bson> conditions = new ArrayList<>();
        if (query.zoneIds() != null) {
            conditions.add(in(ZONE, query.zoneIds()));
        }
        if (query.projectId() != null) {
            conditions.add(eq("state.projectId", query.projectId()));
        }
        if (query.policyId() != null) {
            conditions.add(eq("state.policyId", query.policyId()));
        }
        if (query.status() != null) {
            conditions.add(status(query.status(), query.today(), query.dueDays()));
        }
        return conditions.isEmpty() ? new Document() : and(conditions);
    }

    /** {@link Fulfilment#status} as a condition. */
    private static Bson status(FulfilmentStatus status, LocalDate today, int dueDays) {
        String day = today.toString();
        String near = today.plusDays(dueDays).toString();
        return switch (status) {
            case CANCELLED -> eq(PROGRESS, Progress.CANCELLED.name());
            case PAID -> eq(PROGRESS, Progress.PAID.name());
            case PARTLY_PAID -> and(eq(PROGRESS, Progress.PARTLY_PAID.name()), gte(DUE, day));
            case PROMISED -> and(eq(PROGRESS, Progress.UNPAID.name()), gt(DUE, near));
            case DUE -> and(eq(PROGRESS, Progress.UNPAID.name()), gte(DUE, day), lte(DUE, near));
            case OVERDUE ->
                    and(
                            in(PROGRESS, Progress.UNPAID.name(), Progress.PARTLY_PAID.name()),
                            lt(DUE, day));
        };
    }

    private static Bson order(Order order) {
        String field = Objects.requireNonNull(SORTED_BY.get(order.field()));
        return orderBy(order.descending() ? descending(field) : ascending(field), ascending("_id"));
    }
}
