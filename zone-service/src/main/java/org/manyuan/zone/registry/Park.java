package org.manyuan.zone.registry;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 园: a part of a zone.
 *
 * @param id unique within the zone
 * @param areaHa in hectares, within the zone's approved area
 * @param leadingIndustry 主导产业
 */
public record Park(
        String id, String name, @Nullable BigDecimal areaHa, @Nullable String leadingIndustry) {}
