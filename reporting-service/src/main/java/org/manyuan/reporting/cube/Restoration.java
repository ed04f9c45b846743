package org.manyuan.reporting.cube;

import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the cells have been read at the start, in offsets: compaction leaves gaps, so there are
 * fewer records than that.
 *
 * @param toRead negative as long as it is not known
 */
public record Restoration(long read, long toRead) {

    public static final Restoration UNKNOWN = new Restoration(0, -1);

    private static final int ALL = 100;

    static Restoration of(
            Map<TopicPartition, Long> starts,
            ToLongFunction<TopicPartition> position,
            Map<TopicPartition, Long> ends) {
        long read = 0;
        long toRead = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            long start = starts.getOrDefault(end.getKey(), 0L);
            toRead += end.getValue() - start;
            // what came after the start is read as well, but nobody waits for it
            read += Math.min(position.applyAsLong(end.getKey()), end.getValue()) - start;
        }
        return new Restoration(read, toRead);
    }

    public boolean isKnown() {
        return toRead >= 0;
    }

    public boolean isComplete() {
        return isKnown() && read == toRead;
    }

    /** Rounded down: 100 means that all is read. */
    public long percent() {
        return toRead <= 0 ? (isKnown() ? ALL : 0) : read * ALL / toRead;
    }

    @Override
    public String toString() {
        return "%,d / %,d (%d %%)".formatted(read, toRead, percent());
    }
}
