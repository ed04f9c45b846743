package org.manyuan.zone.approval;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.paging.QueryParameters.Order;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.security.Jurisdiction;
import org.manyuan.zone.application.Application;
import org.manyuan.zone.application.ApplicationKind;
import org.manyuan.zone.application.ApplicationStatus;

/** Looks applications up, each caller's own. */
public final class ApplicationArchive implements OpenApplications {

    private static final String ZONE = "state.zoneId";
    private static final String CITY = "state.cityCode";
    private static final String KIND = "state.kind";
    private static final String STATUS = "state.progress.status";
    private static final String STEP = "state.progress.waiting.step";
    private static final String OFFICES = "state.progress.waiting.offices";
    private static final String DUE = "state.progress.waiting.dueOn";

    private static final Map<String, String> SORTABLE =
            new TreeMap<>(
                    Map.of(
                            "applicationId", "_id",
                            "zoneId", ZONE,
                            "kind", KIND,
                            "status", STATUS,
                            "openedOn", "state.openedOn",
                            "dueOn", DUE));

    private final MongoAggregates<Application> applications;

    ApplicationArchive(MongoAggregates<Application> applications) {
        this.applications = applications;
    }

    static String[] indexed() {
        return new String[] {"zoneId", "cityCode", "progress.status", "progress.waiting.dueOn"};
    }

    /** What a list is narrowed to; null where it is not. */
    public record Filter(
            @Nullable String zone,
            @Nullable String city,
            @Nullable ApplicationKind kind,
            @Nullable ApplicationStatus status,
            @Nullable String step,
            @Nullable String actor,
            @Nullable Boolean overdue) {}

    public static SortedSet<String> sortable() {
        return new TreeSet<>(SORTABLE.keySet());
    }

    public Page<ApplicationLine> list(
            Filter filter, Order order, PageRequest page, LocalDate today, Caller caller) {
        Bson query = and(narrowed(filter, today, caller.jurisdiction()));
        String field =
                Objects.requireNonNull(SORTABLE.get(order.field()), "only known fields are read");
        Bson sort =
                Sorts.orderBy(
                        order.descending() ? Sorts.descending(field) : Sorts.ascending(field),
                        Sorts.ascending("_id"));
        return new Page<>(
                applications.list(query, sort, page.offset(), page.size()).stream()
                        .map(each -> ApplicationLine.of(each.state(), each.version(), today))
                        .toList(),
                page.page(),
                page.size(),
                applications.count(query));
    }

    /** Empty where it is not there, or not for the caller to see. */
    public Optional<Aggregate<Application>> find(String applicationId, Caller caller) {
        return Optional.ofNullable(applications.find(List.of(applicationId)).get(applicationId))
                .filter(each -> Desk.sees(caller, each.state()));
    }

    @Override
    public @Nullable String find(String zoneId, ApplicationKind kind) {
        List<String> open = new ArrayList<>();
        for (ApplicationStatus status : ApplicationStatus.values()) {
            if (status.open()) {
                open.add(status.name());
            }
        }
        return applications
                .list(
                        and(eq(ZONE, zoneId), eq(KIND, kind.name()), in(STATUS, open)),
                        new Document("_id", 1),
                        0,
                        1)
                .stream()
                .map(MongoAggregates.Listed::subject)
                .findFirst()
                .orElse(null);
    }

    private static List<Bson> narrowed(Filter filter, LocalDate today, Jurisdiction reach) {
        List<Bson> filters = new ArrayList<>();
        filters.add(
                reach.province()
                        ? Filters.empty()
                        : or(in(CITY, reach.cities()), in(ZONE, reach.zones())));
        add(ZONE, filter.zone(), filters);
        add(CITY, filter.city(), filters);
        add(KIND, filter.kind(), filters);
        add(STATUS, filter.status(), filters);
        add(STEP, filter.step(), filters);
        add(OFFICES, filter.actor(), filters);
        if (filter.overdue() != null) {
            filters.add(
                    filter.overdue()
                            ? lt(DUE, today.toString())
                            : or(eq(DUE, null), gte(DUE, today.toString())));
        }
        return filters;
    }

    private static void add(String field, @Nullable Object value, List<Bson> filters) {
        if (value != null) {
            filters.add(eq(field, value.toString()));
        }
    }
}
