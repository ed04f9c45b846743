package org.manyuan.zone.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The data of an event of a return, as it is kept and published. */
public record ReturnEvent(
        LocalDate occurredOn,
        String period,
        @Nullable SortedMap<String, BigDecimal> values,
        @Nullable SortedMap<String, String> comments,
        @Nullable List<Change> changes,
        @Nullable String reason) {

    public ReturnEvent {
        values = values == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(values));
        comments =
                comments == null
                        ? null
                        : Collections.unmodifiableSortedMap(new TreeMap<>(comments));
        changes = changes == null ? null : List.copyOf(changes);
    }

    /** Both values of a correction. */
    public record Change(String indicator, @Nullable BigDecimal before, BigDecimal after) {}

    static ReturnEvent filled(LocalDate today, ReturnId id, Figures figures) {
        return new ReturnEvent(
                today, id.period().toString(), figures.values(), figures.comments(), null, null);
    }

    static ReturnEvent step(LocalDate today, ReturnId id, @Nullable String reason) {
        return new ReturnEvent(today, id.period().toString(), null, null, null, reason);
    }

    static ReturnEvent corrected(
            LocalDate today, ReturnId id, List<Change> changes, String reason) {
        return new ReturnEvent(today, id.period().toString(), null, null, changes, reason);
    }
}
