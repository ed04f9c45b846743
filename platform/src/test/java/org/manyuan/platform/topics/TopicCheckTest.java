package org.manyuan.platform.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.junit.jupiter.api.Test;

class TopicCheckTest {

    @Test
    void anEventTopicThatKeepsEverythingIsAsItMustBe() {
        assertThat(TopicCheck.deviations(TopicCheck.eventTopic("t"), config("delete", "-1", "-1")))
                .isEmpty();
    }

    @Test
    void whateverWouldForgetEventsIsTold() {
        assertThat(
                        TopicCheck.deviations(
                                TopicCheck.eventTopic("t"), config("compact", "604800000", "1024")))
                .containsExactly(
                        "cleanup.policy is compact instead of delete",
                        "retention.ms is 604800000 instead of -1",
                        "retention.bytes is 1024 instead of -1");
    }

    @Test
    void aCompactedTopicMustBeCompactedAndNothingElse() {
        assertThat(
                        TopicCheck.deviations(
                                TopicCheck.compactedTopic("t"),
                                config("delete", "604800000", "-1")))
                .containsExactly("cleanup.policy is delete instead of compact");
    }

    private static Config config(String policy, String millis, String bytes) {
        return new Config(
                Map.of("cleanup.policy", policy, "retention.ms", millis, "retention.bytes", bytes)
                        .entrySet()
                        .stream()
                        .map(each -> new ConfigEntry(each.getKey(), each.getValue()))
                        .collect(
                                java.util.stream.Collectors.toCollection(
                                        java.util.ArrayList::new)));
    }
}
