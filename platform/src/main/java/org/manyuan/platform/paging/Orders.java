package org.manyuan.platform.paging;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The orders of a list that is at hand as a whole.
 *
 * @param usual the field by which it is sorted where nothing else is asked for
 * @param fields those by which it can be sorted
 * @param amongEquals what decides where the field does not
 */
public record Orders<T>(
        String usual, Map<String, Comparator<T>> fields, Comparator<T> amongEquals) {

    public Orders {
        fields = Map.copyOf(fields);
    }

    /** What the parameter {@code sort} asks for; a field that is not known is a fault. */
    public Comparator<T> read(QueryParameters query, @Nullable String sort) {
        QueryParameters.Order order = query.order(sort, new TreeSet<>(fields.keySet()), usual);
        Comparator<T> up =
                Objects.requireNonNull(fields.get(order.field()), "only known fields are read");
        return (order.descending() ? up.reversed() : up).thenComparing(amongEquals);
    }
}
