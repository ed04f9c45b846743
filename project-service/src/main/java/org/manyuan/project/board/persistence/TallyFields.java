package org.manyuan.project.board.persistence;

import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.BsonField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.project.Stage;
import org.manyuan.project.board.Board.Shown;
import org.manyuan.project.board.Tally;
import org.manyuan.project.lifecycle.IdleLight;

/** A {@link Tally} as the store counts it in one pass over the projects. */
final class TallyFields {

    static final String COUNT = "count";
    static final String DUE = "due";
    static final String OVERDUE = "overdue";
    static final String OBSTRUCTED = "obstructed";

    private static final String PLANNED = "$state.watch.nextPlannedOn";
    private static final String OBSTACLE_DUE = "$state.watch.obstacleDueOn";
    private static final String IDLE_SINCE = "$state.watch.idleSince";
    private static final String EARLIEST = Fields.EARLIEST.toString();

    private TallyFields() {}

    static List<BsonField> of(Shown shown) {
        String today = shown.today().toString();
        List<BsonField> fields = new ArrayList<>();
        fields.add(Accumulators.sum(COUNT, 1));
        fields.add(
                countIf(
                        DUE,
                        new Document("$gte", List.of(PLANNED, today)),
                        new Document("$lte", List.of(PLANNED, shown.dueUntil().toString()))));
        fields.add(before(OVERDUE, PLANNED, today));
        fields.add(before(OBSTRUCTED, OBSTACLE_DUE, today));
        for (IdleLight light : IdleLight.values()) {
            fields.add(idle(light, shown));
        }
        return fields;
    }

    static List<BsonField> perStage() {
        List<BsonField> fields = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            fields.add(
                    countIf(
                            stage.name(),
                            new Document("$eq", List.of("$state.stage", stage.name()))));
        }
        return fields;
    }

    static Tally read(Document counted) {
        return new Tally(
                number(counted, COUNT),
                number(counted, DUE),
                number(counted, OVERDUE),
                number(counted, OBSTRUCTED),
                number(counted, IdleLight.YELLOW.name()),
                number(counted, IdleLight.RED.name()),
                number(counted, IdleLight.REMOVAL.name()));
    }

    static long number(Document counted, String field) {
        return counted.get(field, Number.class).longValue();
    }

    private static BsonField idle(IdleLight light, Shown shown) {
        String latest = light.latest(shown.today(), shown.idle()).toString();
        LocalDate next = light.earliestExcluded(shown.today(), shown.idle());
        return countIf(
                light.name(),
                next == null
                        ? new Document("$gte", List.of(IDLE_SINCE, EARLIEST))
                        : new Document("$gt", List.of(IDLE_SINCE, next.toString())),
                new Document("$lte", List.of(IDLE_SINCE, latest)));
    }

    /** What is not there would be before everything: hence the lower bound. */
    private static BsonField before(String name, String field, String day) {
        return countIf(
                name,
                new Document("$gte", List.of(field, EARLIEST)),
                new Document("$lt", List.of(field, day)));
    }

    private static BsonField countIf(String name, Document... conditions) {
        return Accumulators.sum(
                name,
                new Document("$cond", List.of(new Document("$and", List.of(conditions)), 1, 0)));
    }
}
