package org.manyuan.conformance;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was seen and not judged yet. Judged at the end of a class, so that all faults are told. */
final class Findings {

    private static final Queue<Supplier<Stream<String>>> UNJUDGED = new ConcurrentLinkedQueue<>();
    private static final int MOST_TOLD = 60;

    private Findings() {}

    static void later(Supplier<Stream<String>> faults) {
        UNJUDGED.add(faults);
    }

    /** Each fault once, with how often it was seen; empty where all is as described. */
    static String judge() {
        Map<String, Integer> faults = new TreeMap<>();
        for (var next = UNJUDGED.poll(); next != null; next = UNJUDGED.poll()) {
            next.get().forEach(fault -> faults.merge(general(fault), 1, Integer::sum));
        }
        return faults.entrySet().stream()
                .limit(MOST_TOLD)
                .map(fault -> fault.getKey() + " (" + fault.getValue() + "×)")
                .collect(Collectors.joining("\n"));
    }

    /** The same fault in each item of a list is one fault. */
    private static String general(String fault) {
        return fault.replaceAll("/\\d+(?=[/:])", "/*");
    }
}
