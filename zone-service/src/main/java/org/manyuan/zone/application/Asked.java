package org.manyuan.zone.application;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param newAreaHa the approved area that the zone would have, in hectares
 * @param newName the name that it would have
 * @param attributes what eligibility asks beyond figures: texts, numbers and flags by name
 */
public record Asked(
        @Nullable BigDecimal newAreaHa, @Nullable String newName, Map<String, Object> attributes) {

    public Asked {
        attributes = Map.copyOf(attributes);
    }
}
