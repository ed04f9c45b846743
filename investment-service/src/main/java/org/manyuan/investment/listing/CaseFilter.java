package org.manyuan.investment.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.Cause;

/**
 * Which cases a list shows.
 *
 * @param zoneIds the zones it is bounded to; null for the whole province
 * @param q a part of the name, or the id of the case or of its project
 * @param planOverdueOn only open cases with a planned measure that is overdue on this day
 */
record CaseFilter(
        @Nullable List<String> zoneIds,
        @Nullable CaseKind kind,
        @Nullable CaseStatus status,
        @Nullable Cause cause,
        @Nullable String q,
        @Nullable LocalDate planOverdueOn) {

    Bson toBson() {
        List<Bson> conditions = new ArrayList<>();
        if (zoneIds != null) {
            conditions.add(in("state.zoneId", zoneIds));
        }
        addEqual("state.kind", kind, conditions);
        addEqual("state.status", status, conditions);
        addEqual("state.cause", cause, conditions);
        if (q != null) {
            Pattern part = Pattern.compile(Pattern.quote(q), Pattern.CASE_INSENSITIVE);
            conditions.add(or(eq("_id", q), eq("state.projectId", q), regex("state.name", part)));
        }
        if (planOverdueOn != null) {
            conditions.add(eq("state.status", CaseStatus.OPEN.name()));
            conditions.add(
                    elemMatch(
                            "state.plan.measures",
                            and(eq("doneOn", null), lt("dueOn", planOverdueOn.toString()))));
        }
        return conditions.isEmpty() ? new Document() : and(conditions);
    }

    private static void addEqual(String field, @Nullable Enum<?> value, List<Bson> conditions) {
        if (value != null) {
            conditions.add(eq(field, value.name()));
        }
    }
}
