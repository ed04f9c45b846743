package org.manyuan.reporting.cells;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** By how much each cell changes when a subject's facts do. */
public final class CellChanges {

    private final Map<Cell, long[]> changes = new HashMap<>();

    /** From what was known of the subject, if anything, to what is known now. */
    public static CellChanges between(@Nullable Facts before, Facts after) {
        CellChanges changes = new CellChanges();
        if (before != null) {
            changes.add(before, -1);
        }
        changes.add(after, 1);
        return changes;
    }

    public void forEach(BiConsumer<Cell, long[]> action) {
        changes.forEach((cell, change) -> {
            if (Arrays.stream(change).anyMatch(each -> each != 0)) {
                action.accept(cell, change);
            }
        });
    }

    private void add(Facts facts, int sign) {
        Contribution.of(
                facts,
                (cell, counter, amount) ->
                        changes.computeIfAbsent(cell, _ -> new long[Counter.COUNT])[
                                        counter.ordinal()] +=
                                sign * amount);
    }
}
