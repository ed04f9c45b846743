package org.manyuan.project.board.persistence;

import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.skip;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BsonField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.manyuan.project.board.Board;
import org.manyuan.project.board.Card;
import org.manyuan.project.board.Tally;
import org.manyuan.project.lifecycle.IdleLight;
import org.manyuan.project.lifecycle.Project;
import org.springframework.stereotype.Component;

/** Counts in the store, over what each project is watched by. */
@Component
final class MongoBoard implements Board {

    private static final String OWNER = "state.details.owner";
    private static final String PLANNED = "state.watch.nextPlannedOn";
    private static final String OWNERS = "owners";

    private static final Map<String, String> ORDERS =
            new TreeMap<>(
                    Map.of(
                            "owner",
                            "_id",
                            "count",
                            TallyFields.COUNT,
                            "due",
                            TallyFields.DUE,
                            "overdue",
                            TallyFields.OVERDUE,
                            "obstructed",
                            TallyFields.OBSTRUCTED,
                            "yellow",
                            IdleLight.YELLOW.name(),
                            "red",
                            IdleLight.RED.name(),
                            "removal",
                            IdleLight.REMOVAL.name()));

    private final MongoCollection<Document> collection;
    private final MongoAggregates<Project> projects;

    MongoBoard(MongoDatabase database, MongoAggregates<Project> projects) {
        this.collection = database.getCollection("projects");
        this.projects = projects;
    }

    @Override
    public Map<Stage, Tally> perStage(Shown shown) {
        Map<Stage, Tally> tallies = new EnumMap<>(Stage.class);
        for (Document each :
                collection.aggregate(
                        List.of(
                                match(condition(shown)),
                                group("$state.stage", TallyFields.of(shown))))) {
            tallies.put(Stage.valueOf(each.getString("_id")), TallyFields.read(each));
        }
        return tallies;
    }

    @Override
    public SortedSet<String> sortable() {
        return new TreeSet<>(ORDERS.keySet());
    }

    @Override
    public List<OwnerTally> perOwner(Shown shown, Order order, long offset, int size) {
        List<BsonField> fields = new ArrayList<>(TallyFields.of(shown));
        fields.addAll(TallyFields.perStage());
        List<OwnerTally> owners = new ArrayList<>();
        for (Document each :
                collection.aggregate(
                        List.of(
                                match(owned(shown)),
                                group("$" + OWNER, fields),
                                sort(sorted(order)),
                                skip((int) offset),
                                limit(size)))) {
            owners.add(new OwnerTally(each.getString("_id"), stages(each), TallyFields.read(each)));
        }
        return owners;
    }

    @Override
    public long owners(Shown shown) {
        Document counted =
                collection
                        .aggregate(List.of(match(owned(shown)), group("$" + OWNER), count(OWNERS)))
                        .first();
        return counted == null ? 0 : TallyFields.number(counted, OWNERS);
    }

    @Override
    public List<Card> cards(Shown shown, Stage stage, int most) {
        Bson here = and(condition(shown), eq("state.stage", stage.name()));
        Bson overdue = lt(PLANNED, shown.today().toString());
        List<Card> cards =
                new ArrayList<>(cards(shown, and(here, overdue), ascending(PLANNED, "_id"), most));
        if (cards.size() < most) {
            cards.addAll(
                    cards(
                            shown,
                            and(here, not(overdue)),
                            ascending("state.watch.idleSince", "_id"),
                            most - cards.size()));
        }
        return cards;
    }

    private List<Card> cards(Shown shown, Bson condition, Bson order, int most) {
        return projects.list(condition, order, 0, most).stream()
                .map(each -> Card.of(each.subject(), each.state(), shown.today(), shown.idle()))
                .toList();
    }

    private static Bson sorted(Order order) {
        String field =
                Objects.requireNonNull(ORDERS.get(order.field()), "only known fields are read");
        Bson first = order.descending() ? descending(field) : ascending(field);
        return field.equals("_id") ? first : orderBy(first, ascending("_id"));
    }

    private static Map<Stage, Long> stages(Document counted) {
        Map<Stage, Long> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, TallyFields.number(counted, stage.name()));
        }
        return stages;
    }

    private static Bson owned(Shown shown) {
        return and(condition(shown), gte(OWNER, ""));
    }

    private static Bson condition(Shown shown) {
        List<Bson> conditions = new ArrayList<>();
        if (shown.zoneIds() != null) {
            conditions.add(in("state.zoneId", shown.zoneIds()));
        }
        if (shown.kind() != null) {
            conditions.add(eq("state.kind", shown.kind().name()));
        }
        if (shown.industry() != null) {
            conditions.add(eq("state.details.industry", shown.industry()));
        }
        if (shown.owner() != null) {
            conditions.add(eq(OWNER, shown.owner()));
        }
        return conditions.isEmpty() ? empty() : and(conditions);
    }
}
