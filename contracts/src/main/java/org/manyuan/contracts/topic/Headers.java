package org.manyuan.contracts.topic;

/** Kafka headers beside those of the CloudEvents binding. */
public final class Headers {

    /** CloudEvents attributes are headers with this prefix. */
    public static final String CLOUD_EVENTS = "ce_";

    public static final String TYPE = CLOUD_EVENTS + "type";
    public static final String SUBJECT = CLOUD_EVENTS + "subject";
    public static final String SEQUENCE = CLOUD_EVENTS + "sequence";

    /** The after-state of the fields that figures need, in the binary form of the contracts. */
    public static final String FACTS = "facts";

    private Headers() {}
}
