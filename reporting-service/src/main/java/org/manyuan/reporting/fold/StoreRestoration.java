package org.manyuan.reporting.fold;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the fold's stores have been restored from their changelogs. Until a partition's stores
 * are, no new event of it is folded: figures are right, but stand still.
 */
public final class StoreRestoration implements StateRestoreListener {

    private static final Logger log = LoggerFactory.getLogger(StoreRestoration.class);
    private static final long TELL_EVERY_NANOS = 3_000_000_000L;

    private final Map<TopicPartition, Part> parts = new ConcurrentHashMap<>();
    private volatile long toldAt = System.nanoTime();

    private record Part(long restored, long toRestore) {}

    @Override
    public void onRestoreStart(TopicPartition changelog, String store, long start, long end) {
        parts.put(changelog, new Part(0, end - start));
    }

    @Override
    public void onBatchRestored(TopicPartition changelog, String store, long end, long records) {
        parts.computeIfPresent(
                changelog, (same, part) -> new Part(part.restored() + records, part.toRestore()));
        if (System.nanoTime() - toldAt > TELL_EVERY_NANOS) {
            toldAt = System.nanoTime();
            log.info("restoring the fold: {} of {} changes", restored(), toRestore());
        }
    }

    @Override
    public void onRestoreEnd(TopicPartition changelog, String store, long records) {
        parts.computeIfPresent(
                changelog, (same, part) -> new Part(part.toRestore(), part.toRestore()));
        if (restored() == toRestore()) {
            log.info("the fold's stores are restored: {} changes", toRestore());
        }
    }

    @Override
    public void onRestoreSuspended(TopicPartition changelog, String store, long records) {
        // another instance takes it over
        parts.remove(changelog);
    }

    /** Offsets taken back into the stores, of all partitions that this instance ever had. */
    public long restored() {
        return parts.values().stream().mapToLong(Part::restored).sum();
    }

    public long toRestore() {
        return parts.values().stream().mapToLong(Part::toRestore).sum();
    }
}
