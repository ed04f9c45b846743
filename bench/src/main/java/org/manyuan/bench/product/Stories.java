package org.manyuan.bench.product;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Projects without end, spread over the zones. */
public final class Stories {

    private final List<String> zoneIds;
    private final AtomicInteger told = new AtomicInteger();

    public Stories(List<String> zoneIds) {
        this.zoneIds = List.copyOf(zoneIds);
    }

    public Story next() {
        int number = told.incrementAndGet();
        return new Story("bench-" + number, zoneIds.get(number % zoneIds.size()));
    }

    /** Whole stories, one after another. */
    public List<Map<String, Object>> batch(int size) {
        List<Map<String, Object>> events = new ArrayList<>();
        while (events.size() < size) {
            events.addAll(next().events());
        }
        return events.subList(0, size);
    }

    /** Event by event, for one sender. */
    public Reader reader() {
        return new Reader();
    }

    /** Not for several threads. */
    public final class Reader {

        private final Deque<Map<String, Object>> rest = new ArrayDeque<>();

        public Map<String, Object> next() {
            if (rest.isEmpty()) {
                rest.addAll(Stories.this.next().events());
            }
            return rest.remove();
        }
    }
}
