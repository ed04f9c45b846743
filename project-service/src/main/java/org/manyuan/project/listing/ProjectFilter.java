package org.manyuan.project.listing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.project.search.SearchFilter;

/**
 * Which projects a list shows.
 *
 * @param zoneIds the zones it is bounded to; null for the whole province
 * @param q words that occur in the name, the investor's name, the owner or a code
 * @param overdue whether an obstacle or a planned date is past due
 */
record ProjectFilter(
        @Nullable List<String> zoneIds,
        @Nullable Stage stage,
        @Nullable ProjectKind kind,
        @Nullable String industry,
        @Nullable String owner,
        @Nullable String q,
        @Nullable Integer signedYear,
        @Nullable Boolean overdue,
        Attention attention) {

    Bson toBson(LocalDate today, Rules.Idle limits) {
        List<Bson> conditions = new ArrayList<>(attention.conditions(today, limits));
        if (zoneIds != null) {
            conditions.add(in("state.zoneId", zoneIds));
        }
        if (stage != null) {
            conditions.add(eq("state.stage", stage.name()));
        }
        if (kind != null) {
            conditions.add(eq("state.kind", kind.name()));
        }
        if (industry != null) {
            conditions.add(eq("state.details.industry", industry));
        }
        if (owner != null) {
            conditions.add(eq("state.details.owner", owner));
        }
        if (q != null) {
            conditions.add(SearchFilter.of(q));
        }
        if (signedYear != null) {
            conditions.add(gte("state.signedOn", signedYear + "-01-01"));
            conditions.add(lte("state.signedOn", signedYear + "-12-31"));
        }
        if (overdue != null) {
            conditions.add(overdue ? overdue(today) : nor(overdue(today)));
        }
        return conditions.isEmpty() ? new Document() : and(conditions);
    }

    private static Bson overdue(LocalDate today) {
        String day = today.toString();
        return or(lt("state.watch.obstacleDueOn", day), lt("state.watch.nextPlannedOn", day));
    }
}
