package org.manyuan.local.demo;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event as a municipal system sends it.
 *
 * @param time when that system recorded it
 * @param data in the order in which it is written
 */
record DemoEvent(
        String id,
        String source,
        String type,
        String subject,
        OffsetDateTime time,
        Map<String, Object> data) {

    /** The CloudEvent in its JSON form. */
    Map<String, Object> toCloudEvent() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return event;
    }
}
