package org.manyuan.reporting.fold;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.FactsReader;
import org.manyuan.contracts.event.FactsWriter;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;

/**
 * The form of cells in the store and on the reports' topic. A cell's key reads {@code
 * cell/<zone>/<month>/<month>}; the key {@code flush} ends the cells that belong together and says
 * up to where the events are in them.
 */
public final class CellRecords {

    public static final String FLUSH = "flush";
    private static final String CELL = "cell/";
    private static final byte VERSION = 1;

    /** Cells of version 1 end before the packages. */
    private static final byte COUNTS = 2;

    private CellRecords() {}

    public static String key(Cell cell) {
        return CELL + cell.zoneId() + "/" + cell.month() + "/" + cell.disposedMonth();
    }

    /** Null where the key is not a cell's. */
    public static @Nullable Cell cell(String key) {
        if (!key.startsWith(CELL)) {
            return null;
        }
        int last = key.lastIndexOf('/');
        int middle = key.lastIndexOf('/', last - 1);
        return new Cell(
                key.substring(CELL.length(), middle),
                Integer.parseInt(key, middle + 1, last, 10),
                Integer.parseInt(key, last + 1, key.length(), 10));
    }

    public static byte[] value(long[] counts) {
        FactsWriter out = new FactsWriter(COUNTS);
        for (long count : counts) {
            out.number(count);
        }
        return out.toBytes();
    }

    public static long[] counts(byte @Nullable [] value) {
        long[] counts = new long[Counter.COUNT];
        if (value != null) {
            boolean old = value.length > 0 && value[0] == VERSION;
            FactsReader in = new FactsReader(value, old ? VERSION : COUNTS);
            int known = old ? Counter.PACKAGES_SUBMITTED.ordinal() : counts.length;
            for (int index = 0; index < known; index++) {
                counts[index] = in.number();
            }
        }
        return counts;
    }

    /** Next offset per source topic. */
    public static byte[] progress(Map<String, Long> nextOffsets) {
        FactsWriter out = new FactsWriter(VERSION).number(nextOffsets.size());
        new TreeMap<>(nextOffsets).forEach((topic, next) -> out.text(topic).number(next));
        return out.toBytes();
    }

    public static Map<String, Long> progress(byte[] value) {
        FactsReader in = new FactsReader(value, VERSION);
        Map<String, Long> nextOffsets = new TreeMap<>();
        for (int left = in.count(); left > 0; left--) {
            String topic = in.text();
            nextOffsets.put(topic, in.number());
        }
        return nextOffsets;
    }
}
