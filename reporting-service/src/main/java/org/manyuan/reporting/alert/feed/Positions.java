package org.manyuan.reporting.alert.feed;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Up to where a reader has seen the topic: the next offset of each partition. It means the same on
 * every instance, whatever the order in which each came to read the partitions.
 */
record Positions(SortedMap<Integer, Long> next) {

    static final Positions NONE = new Positions(new TreeMap<>());

    private static final Pattern TEXT = Pattern.compile("\\d{1,4}:\\d{1,18}(,\\d{1,4}:\\d{1,18})*");

    /** Null where the text is none of ours. */
    static @Nullable Positions parse(@Nullable String text) {
        if (text == null || !TEXT.matcher(text).matches()) {
            return null;
        }
        SortedMap<Integer, Long> next = new TreeMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            next.put(
                    Integer.parseInt(part, 0, colon, 10),
                    Long.parseLong(part, colon + 1, part.length(), 10));
        }
        return new Positions(next);
    }

    Positions after(int partition, long offset) {
        SortedMap<Integer, Long> advanced = new TreeMap<>(next);
        advanced.merge(partition, offset + 1, Math::max);
        return new Positions(advanced);
    }

    boolean isBefore(int partition, long offset) {
        return next.getOrDefault(partition, 0L) <= offset;
    }

    /** Whether others go further in any partition. */
    boolean lackSomethingOf(Positions others) {
        return others.next.entrySet().stream()
                .anyMatch(each -> next.getOrDefault(each.getKey(), 0L) < each.getValue());
    }

    String text() {
        if (next.isEmpty()) {
            // an empty id would make a reader forget its own
            return "0:0";
        }
        return next.entrySet().stream()
                .map(Map.Entry::toString)
                .map(each -> each.replace('=', ':'))
                .collect(Collectors.joining(","));
    }
}
