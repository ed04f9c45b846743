package org.manyuan.reporting.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.ledger.Aggregate;

/** The alerts for those who look at them. */
public interface Alerts {

    Optional<Aggregate<Alert>> find(String alertId);

    /** Those raised last first. */
    List<Entry> list(Filter filter, long offset, int size);

    long count(Filter filter);

    /** All that are not cleared, by id. */
    Map<String, Alert> open();

    /** An alert without its history. */
    record Entry(String alertId, int version, Alert alert) {}

    /**
     * @param scopes null for all
     * @param year which they concern
     * @param states none for all
     * @param ongoing whether the year has begun, so that what goes on now may concern it
     */
    record Filter(
            @Nullable Set<String> scopes,
            @Nullable Integer year,
            boolean ongoing,
            Set<AlertState> states,
            @Nullable AlertKind kind,
            @Nullable Severity severity) {}
}
