package org.manyuan.gateway.access;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts each client's requests second by second. All counts are dropped with their second, so that
 * clients that come once cost nothing for long.
 */
final class RequestRate {

    private record Second(long epochSecond, Map<String, AtomicInteger> counts) {

        Second(long epochSecond) {
            this(epochSecond, new ConcurrentHashMap<>());
        }

        Second at(long now) {
            return now == epochSecond ? this : new Second(now);
        }
    }

    private final int limit;
    private final Clock clock;
    private final AtomicReference<Second> current = new AtomicReference<>(new Second(0));

    RequestRate(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    boolean allows(String client) {
        long now = clock.instant().getEpochSecond();
        Second second = current.updateAndGet(known -> known.at(now));
        return second.counts()
                        .computeIfAbsent(client, name -> new AtomicInteger())
                        .incrementAndGet()
                <= limit;
    }
}
