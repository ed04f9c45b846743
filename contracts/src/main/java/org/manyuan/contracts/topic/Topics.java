package org.manyuan.contracts.topic;

import java.util.Map;

/**
 * The topics of the platform. A partition count is never altered in place: order per subject
 * depends on it.
 */
public final class Topics {

    public static final String ZONES = "manyuan.zones";
    public static final String PROJECTS = "manyuan.projects";
    public static final String INVESTMENTS = "manyuan.investments";
    public static final String REPORTS = "manyuan.reports";
    public static final String REPAIRS = "manyuan.report-repairs";
    public static final String ALERTS = "manyuan.alerts";
    public static final String VERSIONS = "manyuan.report-versions";

    public static final int PARTITIONS = 6;

    /** Nothing is ever deleted from an event topic, and its time stamps are the broker's. */
    public static final Map<String, String> EVENT_LOG =
            Map.of(
                    "cleanup.policy", "delete",
                    "retention.ms", "-1",
                    "retention.bytes", "-1",
                    "message.timestamp.type", "LogAppendTime");

    /** Only closed segments are compacted, so they are kept small. */
    public static final Map<String, String> COMPACTED =
            Map.of(
                    "cleanup.policy", "compact",
                    "segment.bytes", "16777216",
                    "min.cleanable.dirty.ratio", "0.2");

    private Topics() {}
}
