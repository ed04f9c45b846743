package org.manyuan.platform.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.DerivedIndicator;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.returns.PeriodKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The indicators that the product comes with: {@code /policy/indicators.yaml}. */
public final class ShippedIndicators {

    private static final String FILE = "/policy/indicators.yaml";

    private ShippedIndicators() {}

    public static Indicators load() {
        try (InputStream in = ShippedIndicators.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + FILE);
            }
            return read(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Indicators read(JsonNode file) {
        return new Indicators(
                file.required("indicators").valueStream().map(ShippedIndicators::returned).toList(),
                file.required("derived").valueStream().map(ShippedIndicators::derived).toList(),
                deadlines(file.required("deadlines")));
    }

    private static Indicator returned(JsonNode node) {
        return new Indicator(
                node.required("code").asString(),
                node.required("name").asString(),
                node.required("unit").asString(),
                Indicator.Aggregate.valueOf(constant(node.required("aggregate").asString())),
                optional(node, "by"),
                optional(node, "as"),
                periods(node.required("periods")));
    }

    private static Set<PeriodKind> periods(JsonNode kinds) {
        return kinds.valueStream()
                .map(each -> PeriodKind.valueOf(constant(each.asString())))
                .collect(Collectors.toSet());
    }

    private static DerivedIndicator derived(JsonNode node) {
        return new DerivedIndicator(
                node.required("code").asString(),
                node.required("numerator").asString(),
                node.required("denominator").asString());
    }

    private static Map<PeriodKind, Integer> deadlines(JsonNode days) {
        return days.propertyStream()
                .collect(
                        Collectors.toMap(
                                each -> PeriodKind.valueOf(constant(each.getKey())),
                                each -> each.getValue().intValue()));
    }

    private static String constant(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String optional(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? null : value.asString();
    }
}
