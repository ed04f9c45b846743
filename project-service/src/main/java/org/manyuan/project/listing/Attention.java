package org.manyuan.project.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.paging.QueryParameters;
import org.manyuan.project.lifecycle.IdleLight;

/**
 * Which projects of a list call for attention, 挂图作战.
 *
 * @param dueWithin in how many days at most the next stage is planned
 * @param plannedOverdue whether the day planned for the next stage has passed
 * @param phaseEndsWithin in how many days at most a phase of the project's land ends
 * @param idle how long it has been without progress
 */
record Attention(
        @Nullable Integer dueWithin,
        @Nullable Boolean plannedOverdue,
        @Nullable Integer phaseEndsWithin,
        @Nullable IdleLight idle) {

    private static final int MOST_DAYS = 3_660;
    private static final String PLANNED = "state.watch.nextPlannedOn";
    private static final String IDLE_SINCE = "state.watch.idleSince";

    static Attention read(
            QueryParameters query,
            @Nullable String dueWithin,
            @Nullable String plannedOverdue,
            @Nullable String phaseEndsWithin,
            @Nullable String idle) {
        return new Attention(
                query.count("dueWithin", dueWithin, MOST_DAYS),
                query.flag("plannedOverdue", plannedOverdue),
                query.count("phaseEndsWithin", phaseEndsWithin, MOST_DAYS),
                query.constant("idle", idle, IdleLight.class));
    }

    List<Bson> conditions(LocalDate today, Rules.Idle limits) {
        List<Bson> conditions = new ArrayList<>();
        if (dueWithin != null) {
            conditions.add(gte(PLANNED, today.toString()));
            conditions.add(lte(PLANNED, today.plusDays(dueWithin).toString()));
        }
        if (plannedOverdue != null) {
            Bson overdue = lt(PLANNED, today.toString());
            conditions.add(plannedOverdue ? overdue : not(overdue));
        }
        if (phaseEndsWithin != null) {
            conditions.add(in("state.stage", Stage.SIGNED.name(), Stage.UNDER_CONSTRUCTION.name()));
            conditions.add(
                    elemMatch(
                            "state.details.phases",
                            and(
                                    gte("endOn", today.toString()),
                                    lte("endOn", today.plusDays(phaseEndsWithin).toString()))));
        }
        if (idle != null) {
            LocalDate next = idle.earliestExcluded(today, limits);
            conditions.add(lte(IDLE_SINCE, idle.latest(today, limits).toString()));
            conditions.add(
                    next == null
                            ? gte(IDLE_SINCE, Fields.EARLIEST.toString())
                            : gt(IDLE_SINCE, next.toString()));
        }
        return conditions;
    }
}
