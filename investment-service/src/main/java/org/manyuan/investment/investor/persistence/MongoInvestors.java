package org.manyuan.investment.investor.persistence;

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
import org.manyuan.investment.investor.Investor;
import org.manyuan.investment.investor.ledger.InvestorQuery;
import org.manyuan.investment.investor.ledger.InvestorQuery.FollowUp;
import org.manyuan.investment.investor.ledger.Investors;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoAggregates.Listed;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.springframework.stereotype.Component;

/** Investors in the store. */
@Component
class MongoInvestors implements Investors {

    private static final String NAME = "state.profile.name";
    private static final String CODE = "state.profile.creditCode";
    private static final String FOLLOW_UP = "state.followUpOn";

    private static final Map<String, String> SORTED_BY =
            new TreeMap<>(
                    Map.of(
                            "investorId", "_id",
                            "name", NAME,
                            "keeper", "state.profile.keeper.scope",
                            "followUpOn", FOLLOW_UP,
                            "lastContactOn", "state.lastContactOn"));

    private final MongoAggregates<Investor> aggregates;

    MongoInvestors(MongoAggregates<Investor> aggregates) {
        this.aggregates = aggregates;
    }

    @Override
    public @Nullable Aggregate<Investor> find(String investorId) {
        return aggregates.find(List.of(investorId)).get(investorId);
    }

    @Override
    public Page<Kept> list(InvestorQuery query, PageRequest page) {
        Bson condition = condition(query);
        return new Page<>(
                kept(aggregates.list(condition, order(query.order()), page.offset(), page.size())),
                page.page(),
                page.size(),
                aggregates.count(condition));
    }

    @Override
    public List<Kept> withCode(String creditCode) {
        return kept(aggregates.list(eq(CODE, creditCode), ascending("_id"), 0, Integer.MAX_VALUE));
    }

    @Override
    public SortedSet<String> sortable() {
        return new TreeSet<>(SORTED_BY.keySet());
    }

    private static List<Kept> kept(List<Listed<Investor>> listed) {
        return listed.stream()
                .map(each -> new Kept(each.subject(), each.version(), each.state()))
                .toList();
    }

    private static Bson condition(InvestorQuery query) {
        List<Bson> conditions = new ArrayList<>();
        if (query.keepers() != null) {
            conditions.add(in("state.profile.keeper.scope", query.keepers()));
        }
        String q = query.q();
        if (q != null) {
            Pattern part = Pattern.compile(Pattern.quote(q), Pattern.CASE_INSENSITIVE);
            conditions.add(or(eq("_id", q), eq(CODE, q), regex(NAME, part)));
        }
        if (query.ranking() != null) {
            conditions.add(eq("state.profile.rankings.list", query.ranking().name()));
        }
        if (query.chainLink() != null) {
            conditions.add(eq("state.profile.chainLinks", query.chainLink()));
        }
        if (query.followUp() != null) {
            conditions.add(followUp(query.followUp(), query.today()));
        }
        if (query.followUpBefore() != null) {
            conditions.add(lt(FOLLOW_UP, query.followUpBefore().toString()));
        }
        return conditions.isEmpty() ? new Document() : and(conditions);
    }

    private static Bson followUp(FollowUp followUp, LocalDate today) {
        return switch (followUp) {
            case OVERDUE -> lt(FOLLOW_UP, today.toString());
            case PLANNED -> gte(FOLLOW_UP, today.toString());
            case NONE -> exists(FOLLOW_UP, false);
        };
    }

    private static Bson order(Order order) {
        String field = Objects.requireNonNull(SORTED_BY.get(order.field()));
        return orderBy(order.descending() ? descending(field) : ascending(field), ascending("_id"));
    }
}
