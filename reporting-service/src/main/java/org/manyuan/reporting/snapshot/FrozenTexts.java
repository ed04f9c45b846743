package org.manyuan.reporting.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.kpi.Definitions;

/**
 * What the figures were called and how they were defined when they were reported: by language and
 * code.
 *
 * @param planName what the plan was called that they were judged by; null where it was frozen by a
 *     release that kept figures only
 */
public record FrozenTexts(Map<String, Map<String, Text>> languages, @Nullable String planName) {

    /** The name of the part that holds them. */
    static final String PART = "definitions";

    private static final Locale OTHERWISE = Locale.CHINESE;

    public record Text(String name, String definition) {}

    static FrozenTexts of(Definitions definitions, List<Metric> metrics, String planName) {
        Map<String, Map<String, Text>> languages = new TreeMap<>();
        for (Locale locale : List.of(OTHERWISE, Locale.ENGLISH)) {
            Map<String, Text> texts = new TreeMap<>();
            for (Metric each : metrics) {
                texts.put(
                        each.code(),
                        new Text(
                                definitions.name(each, locale),
                                definitions.definition(each, locale)));
            }
            languages.put(locale.getLanguage(), texts);
        }
        return new FrozenTexts(languages, planName);
    }

    /** Null where there was no such figure. */
    public @Nullable Text of(String code, Locale locale) {
        return languages
                .getOrDefault(
                        locale.getLanguage(),
                        languages.getOrDefault(OTHERWISE.getLanguage(), Map.of()))
                .get(code);
    }
}
