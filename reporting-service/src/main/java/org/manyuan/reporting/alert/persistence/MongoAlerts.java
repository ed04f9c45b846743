package org.manyuan.reporting.alert.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoAggregates.Listed;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertState;
import org.manyuan.reporting.alert.Alerts;
import org.springframework.stereotype.Component;

@Component
final class MongoAlerts implements Alerts {

    private static final String ID = "_id";
    private static final String STATE = "state.state";
    private static final String LAST_YEAR = "state.lastYear";

    private final MongoAggregates<Alert> alerts;

    MongoAlerts(MongoAggregates<Alert> alerts) {
        this.alerts = alerts;
    }

    @Override
    public Optional<Aggregate<Alert>> find(String alertId) {
        return Optional.ofNullable(alerts.find(List.of(alertId)).get(alertId));
    }

    @Override
    public List<Entry> list(Filter filter, long offset, int size) {
        Bson latestFirst = orderBy(descending("state.raisedOn"), ascending(ID));
        return alerts.list(condition(filter), latestFirst, offset, size).stream()
                .map(each -> new Entry(each.subject(), each.version(), each.state()))
                .toList();
    }

    @Override
    public long count(Filter filter) {
        return alerts.count(condition(filter));
    }

    @Override
    public Map<String, Alert> open() {
        Map<String, Alert> open = new HashMap<>();
        try (MongoCursor<Listed<Alert>> walk =
                alerts.walk(
                        in(STATE, AlertState.RAISED.name(), AlertState.ACKNOWLEDGED.name()),
                        ascending(ID))) {
            walk.forEachRemaining(each -> open.put(each.subject(), each.state()));
        }
        return open;
    }

    private static Bson condition(Filter filter) {
        List<Bson> conditions = new ArrayList<>();
        if (filter.scopes() != null) {
            conditions.add(in("state.scope", filter.scopes()));
        }
        if (filter.year() != null) {
            conditions.add(lte("state.year", filter.year()));
            Bson ended = gte(LAST_YEAR, filter.year());
            conditions.add(filter.ongoing() ? or(ended, exists(LAST_YEAR, false)) : ended);
        }
        if (!filter.states().isEmpty()) {
            conditions.add(in(STATE, filter.states().stream().map(AlertState::name).toList()));
        }
        if (filter.kind() != null) {
            conditions.add(eq("state.kind", filter.kind().name()));
        }
        if (filter.severity() != null) {
            conditions.add(eq("state.severity", filter.severity().name()));
        }
        return conditions.isEmpty() ? empty() : and(conditions);
    }
}
