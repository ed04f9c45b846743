package org.manyuan.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured by itself. */
enum Section {
    INTAKE,
    FRESHNESS,
    QUERIES,
    WORKBOOKS,
    SEARCH,
    REPLAY,
    SCALE,
    SSE;

    private static final Set<Section> WHOLE = EnumSet.of(INTAKE, FRESHNESS, QUERIES, WORKBOOKS);

    /** Whether the whole product must run for it. */
    boolean needsProduct() {
        return WHOLE.contains(this);
    }

    /** Empty where there is none of this name. */
    static Set<Section> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Section.class)));
    }

    static String names() {
        return Arrays.stream(values()).map(Section::word).collect(Collectors.joining("|"));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
