package org.manyuan.investment.policy.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
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
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.PolicyStatus;
import org.manyuan.investment.policy.ledger.Policies;
import org.manyuan.investment.policy.ledger.PolicyQuery;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.springframework.stereotype.Component;

/** Policies in the store. */
@Component
class MongoPolicies implements Policies {

    private static final String TITLE = "state.content.title";
    private static final String STATUS = "state.status";
    private static final String KEEPER = "state.content.keeper.scope";
    private static final String NUMBER = "state.content.documentNumber";
    private static final String VALID_TO = "state.content.validTo";

    private static final Map<String, String> SORTED_BY =
            new TreeMap<>(
                    Map.of(
                            "policyId", "_id",
                            "title", TITLE,
                            "level", "state.content.level",
                            "validFrom", "state.content.validFrom",
                            "validTo", VALID_TO,
                            "publishedOn", "state.publishedOn"));

    private final MongoAggregates<InvestmentPolicy> aggregates;

    MongoPolicies(MongoAggregates<InvestmentPolicy> aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public @Nullable Aggregate<InvestmentPolicy> find(String policyId) {
        return aggregates.find(List.of(policyId)).get(policyId);
    }

    @Override
    public Page<Kept> list(PolicyQuery query, PageRequest page) {
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
    public SortedSet<String> sortable() {
        return new TreeSet<>(SORTED_BY.keySet());
    }

    private static Bson condition(PolicyQuery query) {
        List<Bson> conditions = new ArrayList<>();
        if (query.own() != null) {
            conditions.add(or(eq(STATUS, PolicyStatus.PUBLISHED.name()), in(KEEPER, query.own())));
        }
        if (query.keepers() != null) {
            conditions.add(in(KEEPER, query.keepers()));
        }
        String q = query.q();
        if (q != null) {
            Pattern part = Pattern.compile(Pattern.quote(q), Pattern.CASE_INSENSITIVE);
            conditions.add(or(eq("_id", q), eq(NUMBER, q), regex(TITLE, part)));
        }
        if (query.level() != null) {
            conditions.add(eq("state.content.level", query.level().name()));
        }
        if (query.status() != null) {
            conditions.add(eq(STATUS, query.status().name()));
        }
        if (query.industry() != null) {
            conditions.add(eq("state.content.industries", query.industry()));
        }
        if (query.expired() != null) {
            conditions.add(expired(query.expired(), query.today()));
        }
        return conditions.isEmpty() ? new Document() : and(conditions);
    }

    private static Bson expired(boolean expired, LocalDate today) {
        return expired
                ? lt(VALID_TO, today.toString())
                : or(exists(VALID_TO, false), gte(VALID_TO, today.toString()));
    }

    private static Bson order(Order order) {
        String field = Objects.requireNonNull(SORTED_BY.get(order.field()));
        return orderBy(order.descending() ? descending(field) : ascending(field), ascending("_id"));
    }
}
