package org.manyuan.reporting.stream;

import java.nio.charset.StandardCharsets;

/** An event as it goes over the wire, shared by all who get it. */
record StreamEvent(String id, byte[] bytes) {

    static final StreamEvent HEARTBEAT =
            new StreamEvent("", ":\n\n".getBytes(StandardCharsets.UTF_8));

    /**
     * @param data a single line
     */
    static StreamEvent figures(String id, String data) {
        return new StreamEvent(
                id,
                ("id:" + id + "\nevent:kpis\ndata:" + data + "\n\n")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
