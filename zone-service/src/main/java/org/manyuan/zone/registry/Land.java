package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The land of a zone in hectares, each a part of the one before, and the first of its approved
 * area.
 *
 * @param developableHa 可开发建设
 * @param builtUpHa 已建成
 * @param industrialHa 已建成的工业用地
 */
public record Land(
        @Nullable BigDecimal developableHa,
        @Nullable BigDecimal builtUpHa,
        @Nullable BigDecimal industrialHa) {

    static final List<String> FIELDS = List.of("developableHa", "builtUpHa", "industrialHa");

    /** A merge patch by field; null takes a figure away. */
    public record Patch(Map<String, @Nullable BigDecimal> figures) {

        Land applyTo(@Nullable Land known) {
            return new Land(
                    figure("developableHa", known == null ? null : known.developableHa()),
                    figure("builtUpHa", known == null ? null : known.builtUpHa()),
                    figure("industrialHa", known == null ? null : known.industrialHa()));
        }

        private @Nullable BigDecimal figure(String field, @Nullable BigDecimal known) {
            return figures.containsKey(field) ? figures.get(field) : known;
        }
    }
}
