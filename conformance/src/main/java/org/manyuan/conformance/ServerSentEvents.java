package org.manyuan.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The events of a stream, as far as it was read. */
final class ServerSentEvents {

    static final String MEDIA_TYPE = "text/event-stream";

    private ServerSentEvents() {}

    /** The data of each event that came to its end; comments and events without data are none. */
    static List<String> data(byte[] stream) {
        List<String> events = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        for (String line : new String(stream, StandardCharsets.UTF_8).split("\\R", -1)) {
            if (line.startsWith("data:")) {
                data.append(line.substring("data:".length())).append('\n');
            } else if (line.isEmpty() && !data.isEmpty()) {
                events.add(data.toString());
                data.setLength(0);
            }
        }
        return events;
    }
}
