package org.manyuan.local;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The order of a query as the server means it, on as little of each document as it needs. */
record SortOrder(Document orderBy) {

    Stream<SortRow> sorted(Stream<Document> documents) {
        Stream<SortRow> rows = documents.map(this::row);
        return orderBy.isEmpty() ? rows : rows.sorted(comparator());
    }

    private SortRow row(Document document) {
        List<@Nullable Object> keys = new ArrayList<>(orderBy.size());
        for (String field : orderBy.keySet()) {
            keys.add(Utils.getSubdocumentValueCollectionAware(document, field));
        }
        return new SortRow(Objects.requireNonNull(document.get("_id")), keys);
    }

    private Comparator<SortRow> comparator() {
        List<ValueComparator> directions =
                orderBy.values().stream()
                        .map(direction ->
                                ((Number) direction).intValue() > 0
                                        ? ValueComparator.asc()
                                        : ValueComparator.desc())
                        .toList();
        return (one, other) -> {
            for (int index = 0; index < directions.size(); index++) {
                int order =
                        directions
                                .get(index)
                                .compare(one.keys().get(index), other.keys().get(index));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }
}
