package org.manyuan.local;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What {@code $gt, $gte, $lt, $lte} leave of an index. Bounds count as inclusive: the server checks
 * every candidate again.
 */
record Range(@Nullable Object from, @Nullable Object to) {

    /** The order of all values, of whatever type. */
    static final Comparator<Object> ORDER = ValueComparator.ascWithoutListHandling();

    private static final Set<String> LOWER = Set.of("$gt", "$gte");
    private static final Set<String> UPPER = Set.of("$lt", "$lte");

    /** Null where the condition is something else, or more. */
    static @Nullable Range of(Document operators) {
        Object from = null;
        Object to = null;
        for (String operator : operators.keySet()) {
            Object bound = operators.get(operator);
            if (!Conditions.isScalar(bound)) {
                return null;
            }
            if (LOWER.contains(operator) && from == null) {
                from = bound;
            } else if (UPPER.contains(operator) && to == null) {
                to = bound;
            } else {
                return null;
            }
        }
        return from == null && to == null ? null : new Range(from, to);
    }

    /**
     * The part of the index.
     *
     * @param multikey an array may satisfy both bounds by different elements: only one can be used
     */
    <V> NavigableMap<Object, V> in(NavigableMap<Object, V> index, boolean multikey) {
        Object lowest = from == null ? null : Conditions.normalized(from);
        Object highest = to == null ? null : Conditions.normalized(to);
        if (lowest == null) {
            return highest == null ? index : index.headMap(highest, true);
        }
        if (highest == null || multikey) {
            return index.tailMap(lowest, true);
        }
        boolean empty = ORDER.compare(lowest, highest) > 0;
        return empty ? new TreeMap<>(ORDER) : index.subMap(lowest, true, highest, true);
    }
}
