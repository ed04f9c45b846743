package org.manyuan.project.bundle.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoAggregates.Listed;
import org.manyuan.project.bundle.PackageStatus;
import org.manyuan.project.bundle.Packages;
import org.manyuan.project.bundle.ProjectPackage;
import org.springframework.stereotype.Component;

@Component
final class MongoPackages implements Packages {

    private static final String ID = "_id";
    private static final String ZONE = "state.zoneId";
    private static final String YEAR = "state.year";
    private static final String SUBMITTED = "state.submittedOn";
    private static final String WITHDRAWN = "state.withdrawn";

    /** More than all zones of a province hand in. */
    private static final int MOST_OF_A_YEAR = 100_000;

    private final MongoAggregates<ProjectPackage> packages;

    MongoPackages(MongoAggregates<ProjectPackage> packages) {
        this.packages = packages;
    }

    @Override
    public Optional<Aggregate<ProjectPackage>> find(String packageId) {
        return Optional.ofNullable(packages.find(List.of(packageId)).get(packageId));
    }

    @Override
    public List<Entry> list(Filter filter, Order order, boolean descending, long offset, int size) {
        return packages.list(condition(filter), sort(order, descending), offset, size).stream()
                .map(each -> new Entry(each.subject(), each.version(), each.state()))
                .toList();
    }

    @Override
    public long count(Filter filter) {
        return packages.count(condition(filter));
    }

    @Override
    public Map<String, List<ProjectPackage>> ofYear(@Nullable List<String> zoneIds, int year) {
        List<Bson> conditions = new ArrayList<>(List.of(eq(YEAR, year), eq(WITHDRAWN, false)));
        if (zoneIds != null) {
            conditions.add(in(ZONE, zoneIds));
        }
        return packages.list(and(conditions), ascending(ID), 0, MOST_OF_A_YEAR).stream()
                .map(Listed::state)
                .collect(groupingBy(ProjectPackage::zoneId));
    }

    private static Bson condition(Filter filter) {
        List<Bson> conditions = new ArrayList<>();
        if (filter.zoneIds() != null) {
            conditions.add(in(ZONE, filter.zoneIds()));
        }
        if (filter.year() != null) {
            conditions.add(eq(YEAR, filter.year()));
        }
        if (filter.projectId() != null) {
            conditions.add(eq("state.projectIds", filter.projectId()));
        }
        if (filter.status() != null) {
            conditions.add(condition(filter.status()));
        }
        return conditions.isEmpty() ? empty() : and(conditions);
    }

    private static Bson condition(PackageStatus status) {
        return switch (status) {
            case DRAFT -> and(eq(WITHDRAWN, false), exists(SUBMITTED, false));
            case SUBMITTED -> and(eq(WITHDRAWN, false), exists(SUBMITTED));
            case WITHDRAWN -> eq(WITHDRAWN, true);
        };
    }

    private static Bson sort(Order order, boolean descending) {
        String field =
                switch (order) {
                    case PACKAGE_ID -> ID;
                    case ZONE_ID -> ZONE;
                    case YEAR -> YEAR;
                    case NAME -> "state.name";
                    case SUBMITTED_ON -> SUBMITTED;
                };
        Bson first = descending ? descending(field) : ascending(field);
        return field.equals(ID) ? first : orderBy(first, ascending(ID));
    }
}
