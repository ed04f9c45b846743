package org.manyuan.local.launch;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How many processes of each service there are; one where nothing is said. */
record Scale(Map<Service, Integer> counts) {

    /** More would meet the ports of the next ten services. */
    static final int MOST = 9;

    Scale {
        counts = Map.copyOf(counts);
    }

    int of(Service service) {
        return counts.getOrDefault(service, 1);
    }

    List<Instance> instances() {
        return Stream.of(Service.values())
                .flatMap(service ->
                        IntStream.range(0, of(service))
                                .mapToObj(index -> new Instance(service, index)))
                .toList();
    }
}
