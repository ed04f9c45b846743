package org.manyuan.project.obstacle.persistence;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.skip;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.manyuan.project.lifecycle.Obstacle;
import org.manyuan.project.obstacle.HeldUp;
import org.manyuan.project.obstacle.Obstacles;
import org.springframework.stereotype.Component;

/**
 * Taken out of the projects' states by the store. The index on the earliest due date leaves only
 * the projects that are held up, and of the overdue ones only those.
 */
@Component
final class MongoObstacles implements Obstacles {

    private static final String DUE_FIRST = "state.watch.obstacleDueOn";
    private static final String EACH = "state.obstacles";
    private static final String NUMBER = "number";

    private static final Map<String, String> ORDERS =
            new TreeMap<>(
                    Map.of(
                            "dueOn", EACH + ".dueOn",
                            "raisedOn", EACH + ".raisedOn",
                            "number", EACH + ".number",
                            "projectId", "_id",
                            "projectName", "state.details.name",
                            "zoneId", "state.zoneId",
                            "owner", "state.details.owner"));

    private final MongoCollection<Document> projects;
    private final Documents documents;

    MongoObstacles(MongoDatabase database, Documents documents) {
        this.projects = database.getCollection("projects");
        this.documents = documents;
    }

    @Override
    public SortedSet<String> sortable() {
        return new TreeSet<>(ORDERS.keySet());
    }

    @Override
    public List<HeldUp> list(Supervised supervised, Order order, long offset, int size) {
        List<Bson> stages = open(supervised);
        stages.add(sort(sorted(order)));
        stages.add(skip((int) offset));
        stages.add(limit(size));
        List<HeldUp> page = new ArrayList<>();
        for (Document each : projects.aggregate(stages)) {
            page.add(read(each));
        }
        return page;
    }

    @Override
    public long count(Supervised supervised) {
        List<Bson> stages = open(supervised);
        stages.add(Aggregates.count(NUMBER));
        Document counted = projects.aggregate(stages).first();
        return counted == null ? 0 : counted.get(NUMBER, Number.class).longValue();
    }

    @Override
    public List<LevelCount> perLevel(@Nullable List<String> zoneIds, LocalDate today) {
        Map<String, Long> all = perLevel(new Supervised(zoneIds, null, null, null, today));
        Map<String, Long> overdue = perLevel(new Supervised(zoneIds, null, true, null, today));
        return Stream.of(ObstacleLevel.values())
                .map(level ->
                        new LevelCount(
                                level,
                                all.getOrDefault(level.name(), 0L),
                                overdue.getOrDefault(level.name(), 0L)))
                .toList();
    }

    private Map<String, Long> perLevel(Supervised supervised) {
        List<Bson> stages = open(supervised);
        stages.add(group("$" + EACH + ".level", sum(NUMBER, 1)));
        Map<String, Long> counts = new HashMap<>();
        for (Document each : projects.aggregate(stages)) {
            counts.put(each.getString("_id"), each.get(NUMBER, Number.class).longValue());
        }
        return counts;
    }

    private static Bson sorted(Order order) {
        String field =
                Objects.requireNonNull(ORDERS.get(order.field()), "only known fields are read");
        Bson first = order.descending() ? descending(field) : ascending(field);
        Bson last = ascending(EACH + ".obstacleId");
        return field.equals("_id") ? orderBy(first, last) : orderBy(first, ascending("_id"), last);
    }

    /** One document for each obstacle, with what is shown of its project. */
    private static List<Bson> open(Supervised supervised) {
        String today = supervised.today().toString();
        boolean late = Boolean.TRUE.equals(supervised.overdue());
        List<Bson> held = new ArrayList<>();
        held.add(late ? lt(DUE_FIRST, today) : gte(DUE_FIRST, Fields.EARLIEST.toString()));
        if (supervised.zoneIds() != null) {
            held.add(in("state.zoneId", supervised.zoneIds()));
        }
        if (supervised.owner() != null) {
            held.add(eq("state.details.owner", supervised.owner()));
        }
        List<Bson> obstacle = new ArrayList<>();
        // not there, or null in a state of an earlier version
        obstacle.add(eq(EACH + ".resolvedOn", null));
        if (supervised.level() != null) {
            obstacle.add(eq(EACH + ".level", supervised.level().name()));
        }
        if (supervised.overdue() != null) {
            obstacle.add(late ? lt(EACH + ".dueOn", today) : gte(EACH + ".dueOn", today));
        }
        List<Bson> stages = new ArrayList<>();
        stages.add(match(and(held)));
        stages.add(
                project(
                        include(
                                "state.zoneId",
                                "state.details.name",
                                "state.details.owner",
                                EACH)));
        stages.add(unwind("$" + EACH));
        stages.add(match(and(obstacle)));
        return stages;
    }

    private HeldUp read(Document document) {
        Document state = document.get("state", Document.class);
        Document details = state.get("details", Document.class);
        return new HeldUp(
                document.getString("_id"),
                details.getString("name"),
                state.getString("zoneId"),
                details.getString("owner"),
                documents.read(state.get("obstacles", Document.class), Obstacle.class));
    }
}
