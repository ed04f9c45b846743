package org.manyuan.local;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a filter demands of single fields, as far as an index can serve it. The server checks every
 * candidate against the whole filter again, so that an index may answer too much, never too little.
 */
final class Conditions {

    private final Document byField = new Document();
    private boolean whole = true;

    Conditions(Document filter) {
        collect(filter);
    }

    /** Whether the filter demands nothing else than one condition on each of these fields. */
    boolean isWhole() {
        return whole;
    }

    Set<String> fields() {
        return byField.keySet();
    }

    /** The condition on a field, or null. */
    @Nullable Object on(String field) {
        return byField.get(field);
    }

    /** The values of which the field has one, or null where the filter is not of that kind. */
    @Nullable Collection<?> valuesOf(String field) {
        Object condition = on(field);
        if (condition != null && isScalar(condition)) {
            return List.of(condition);
        }
        if (condition instanceof Document operators && operators.size() == 1) {
            Object equal = operators.get("$eq");
            if (equal != null && isScalar(equal)) {
                return List.of(equal);
            }
            if (operators.get("$in") instanceof Collection<?> values
                    && values.stream().allMatch(Conditions::isScalar)) {
                return values;
            }
        }
        return null;
    }

    /**
     * The values all of which the field must have, or null where the filter is not of that kind.
     */
    @Nullable Collection<?> allOf(String field) {
        return on(field) instanceof Document operators
                        && operators.size() == 1
                        && operators.get("$all") instanceof Collection<?> values
                        && !values.isEmpty()
                        && values.stream().allMatch(Conditions::isScalar)
                ? values
                : null;
    }

    static boolean isScalar(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof UUID;
    }

    /** One representation for all numbers that may be equal. */
    static Object normalized(Object scalar) {
        // 0.0 added makes one of the two zeros
        return scalar instanceof Number number ? number.doubleValue() + 0.0 : scalar;
    }

    private void collect(Document filter) {
        for (Map.Entry<String, Object> entry : filter.entrySet()) {
            if (entry.getKey().equals("$and")
                    && entry.getValue() instanceof Collection<?> parts
                    && parts.stream().allMatch(Document.class::isInstance)) {
                parts.forEach(part -> collect((Document) part));
            } else if (entry.getKey().startsWith("$")
                    || byField.putIfAbsent(entry.getKey(), entry.getValue()) != null) {
                whole = false;
            }
        }
    }
}
