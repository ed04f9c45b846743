package org.manyuan.reporting.alert.feed;

import org.manyuan.reporting.alert.Alert;

/**
 * A turn of an alert as it came from the topic.
 *
 * @param type the bare name, such as {@code raised}
 * @param alert as it is after this turn
 * @param item the alert as lists show it, with the event's name, as JSON
 */
public record AlertEvent(
        int partition, long offset, String type, String alertId, Alert alert, String item) {}
