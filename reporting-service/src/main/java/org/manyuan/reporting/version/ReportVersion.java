package org.manyuan.reporting.version;

import java.util.List;
import java.util.stream.Stream;
import org.manyuan.contracts.topic.Topics;

/**
 * One of the reports that are folded side by side while a new one is built. Each has a streams
 * application and a topic of its own.
 *
 * @param number from 1
 */
public record ReportVersion(int number) {

    public static final ReportVersion FIRST = new ReportVersion(1);

    private static final String APPLICATION = "manyuan-reporting";

    public String applicationId() {
        return APPLICATION + suffix("-v");
    }

    /** Where its cells are. */
    public String topic() {
        return Topics.REPORTS + suffix(".v");
    }

    /** All topics that nobody needs any more once this version is neither served nor built. */
    public List<String> topics(List<String> stores) {
        return Stream.concat(
                        Stream.of(topic()),
                        stores.stream().map(store -> applicationId() + "-" + store + "-changelog"))
                .toList();
    }

    private String suffix(String mark) {
        return number == 1 ? "" : mark + number;
    }
}
