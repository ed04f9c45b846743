package org.manyuan.reporting.snapshot;

/** Events that a snapshot was made of are not on their topic any more. */
public final class EventsLost extends RuntimeException {

    private final String topic;
    private final int partition;

    public EventsLost(String topic, int partition) {
        super(topic + "-" + partition + " does not reach back any more");
        this.topic = topic;
        this.partition = partition;
    }

    public String topic() {
        return topic;
    }

    public int partition() {
        return partition;
    }
}
