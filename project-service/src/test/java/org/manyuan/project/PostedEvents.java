package org.manyuan.project;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.topic.Topics;

/** Events as a municipal system posts them. */
abstract class PostedEvents extends RunningService {

    private static int subjects;

    static String subject() {
        return "P-IT-" + ++subjects;
    }

    static Map<String, Object> registered(String subject, String zoneId) {
        return event(
                subject, "registered", ProjectData.registered(subject, zoneId, "projectId", null));
    }

    static Map<String, Object> signed(String subject, String on) {
        return event(subject, "signed", ProjectData.signed(on));
    }

    static Map<String, Object> event(String subject, String type, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "urn:test");
        event.put("type", "org.manyuan.project." + type + ".v1");
        event.put("subject", subject);
        event.put("time", "2019-03-05T09:12:00+08:00");
        event.put("data", data);
        return event;
    }

    HttpResponse<String> post(String token, Map<String, Object> event)
            throws IOException, InterruptedException {
        return send(
                token,
                "POST",
                "/api/project-events",
                JSON.writeValueAsString(event),
                "Content-Type",
                "application/cloudevents+json");
    }

    static List<ConsumerRecord<String, byte[]>> recordsOf(String subject, int expected) {
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), Topics.PROJECTS)) {
            return topic.await(subject, expected);
        }
    }
}
