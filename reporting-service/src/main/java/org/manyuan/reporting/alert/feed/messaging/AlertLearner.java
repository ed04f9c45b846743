package org.manyuan.reporting.alert.feed.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.feed.AlertEvent;
import org.manyuan.reporting.alert.feed.AlertFeed;
import org.manyuan.reporting.fold.Readable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hands on what comes on the alerts' topic; what cannot be read is told and passed over. */
@Component
final class AlertLearner implements TopicFollower.Learner {

    private static final Logger log = LoggerFactory.getLogger(AlertLearner.class);

    private final AlertFeed feed;
    private final JsonMapper json;

    AlertLearner(AlertFeed feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    @Override
    public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> each : records) {
            try {
                feed.publish(read(each));
            } catch (IllegalArgumentException | JacksonException unreadable) {
                log.error("unreadable alert at {}-{}", each.partition(), each.offset(), unreadable);
            }
        }
    }

    private AlertEvent read(ConsumerRecord<String, byte[]> event) {
        String type = Readable.type(event.headers()).replaceAll("^.*\\.([a-z-]+)\\.v\\d+$", "$1");
        ObjectNode item = json.createObjectNode();
        item.put("event", type);
        item.put("alertId", event.key());
        item.put("version", Readable.sequence(event.headers()));
        if (event.key() == null
                || event.value() == null
                || !(json.readTree(event.value()) instanceof ObjectNode alert)) {
            throw new IllegalArgumentException("no alert");
        }
        item.setAll(alert);
        return new AlertEvent(
                event.partition(),
                event.offset(),
                type,
                event.key(),
                json.treeToValue(alert, Alert.class),
                json.writeValueAsString(item));
    }

    @Override
    public void completed() {
        feed.completed();
    }
}
