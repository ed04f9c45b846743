package org.manyuan.investment.ruling;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RFC 7396 for flat objects: a list is replaced as a whole, null takes a field away. */
public final class MergePatch {

    private MergePatch() {}

    public static Map<String, Object> apply(
            Map<String, ? extends @Nullable Object> known,
            Map<String, ? extends @Nullable Object> patch) {
        Map<String, Object> merged = new LinkedHashMap<>();
        known.forEach((name, value) -> {
            if (value != null) {
                merged.put(name, value);
            }
        });
        patch.forEach((name, value) -> {
            if (value == null) {
                merged.remove(name);
            } else {
                merged.put(name, value);
            }
        });
        return merged;
    }
}
