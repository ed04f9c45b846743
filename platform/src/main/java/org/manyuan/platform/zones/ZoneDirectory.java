package org.manyuan.platform.zones;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneFacts;

/** The zones as this process has learned them from their topic. */
public final class ZoneDirectory {

    private final Map<String, Entry> zones = new ConcurrentHashMap<>();
    private final Map<Integer, Long> offsets = new ConcurrentHashMap<>();
    private volatile boolean complete;

    /** Every question asks for all of them; null once there is something new. */
    private volatile @Nullable List<ZoneFacts> listed;

    private record Entry(long sequence, ZoneFacts zone) {}

    /**
     * Whether the topic has been read to the end that it had at the start; before that nothing may
     * be concluded.
     */
    public boolean isComplete() {
        return complete;
    }

    public @Nullable ZoneFacts find(String zoneId) {
        Entry entry = zones.get(zoneId);
        return entry == null ? null : entry.zone();
    }

    public Collection<ZoneFacts> all() {
        List<ZoneFacts> known = listed;
        return known == null ? list() : known;
    }

    private synchronized List<ZoneFacts> list() {
        List<ZoneFacts> known = zones.values().stream().map(Entry::zone).toList();
        listed = known;
        return known;
    }

    /**
     * Waits until all these zones are known, or the time is over: a zone may have been created a
     * moment ago.
     *
     * @return those known in the end
     */
    public synchronized Map<String, ZoneFacts> await(Set<String> zoneIds, Duration longest)
            throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!zones.keySet().containsAll(zoneIds)) {
            long millis = (end - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                break;
            }
            wait(millis);
        }
        Map<String, ZoneFacts> known = new HashMap<>();
        for (String zoneId : zoneIds) {
            ZoneFacts zone = find(zoneId);
            if (zone != null) {
                known.put(zoneId, zone);
            }
        }
        return known;
    }

    /** Next offset to read per partition of the zones' topic. */
    public SortedMap<Integer, Long> upTo() {
        return new TreeMap<>(offsets);
    }

    /** Takes over records; an older one than what is known changes nothing. */
    synchronized void learn(List<ZoneRecord> records) {
        for (ZoneRecord each : records) {
            zones.merge(
                    each.zone().zoneId(),
                    new Entry(each.sequence(), each.zone()),
                    (known, next) -> next.sequence() > known.sequence() ? next : known);
        }
        listed = null;
        notifyAll();
    }

    void reached(int partition, long nextOffset) {
        offsets.put(partition, nextOffset);
    }

    void completed() {
        complete = true;
    }

    record ZoneRecord(long sequence, ZoneFacts zone) {}
}
