package org.manyuan.platform.topics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes sure that the topics are there with the partition count that order per subject depends on.
 * Whichever service comes first creates them, so that none needs another one to start.
 */
public final class TopicCheck {

    private static final Logger log = LoggerFactory.getLogger(TopicCheck.class);
    private static final List<String> KEEPING =
            List.of("cleanup.policy", "retention.ms", "retention.bytes");

    private final Map<String, Object> adminProperties;

    public TopicCheck(Map<String, Object> adminProperties) {
        this.adminProperties = Map.copyOf(adminProperties);
    }

    /** An event topic keeps everything for ever. */
    public static NewTopic eventTopic(String name) {
        return topic(name, Topics.EVENT_LOG);
    }

    public static NewTopic compactedTopic(String name) {
        return topic(name, Topics.COMPACTED);
    }

    /**
     * Creates what is missing.
     *
     * @throws IllegalStateException where a topic has another partition count, which must never be
     *     altered in place
     * @throws ExecutionException where the broker is away
     */
    public void ensure(List<NewTopic> topics) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(adminProperties)) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing =
                    topics.stream().filter(topic -> !existing.contains(topic.name())).toList();
            create(admin, missing);
            for (TopicDescription topic :
                    admin.describeTopics(
                                    topics.stream().map(NewTopic::name).collect(Collectors.toSet()))
                            .allTopicNames()
                            .get()
                            .values()) {
                check(topic);
            }
            tellDeviations(admin, topics);
        }
    }

    private static void create(Admin admin, List<NewTopic> missing)
            throws ExecutionException, InterruptedException {
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get();
            } catch (ExecutionException failure) {
                // another instance was faster
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
        }
    }

    private static void check(TopicDescription topic) {
        if (topic.partitions().size() != Topics.PARTITIONS) {
            throw new IllegalStateException(
                    "topic %s has %d partitions instead of %d; republish it under a new name instead of altering it"
                            .formatted(topic.name(), topic.partitions().size(), Topics.PARTITIONS));
        }
    }

    /**
     * A topic that was made by somebody else may forget what the product builds on. It goes on
     * working for now, so this is told and not refused.
     */
    private static void tellDeviations(Admin admin, List<NewTopic> topics)
            throws InterruptedException {
        Map<ConfigResource, NewTopic> resources =
                topics.stream()
                        .collect(
                                Collectors.toMap(
                                        each ->
                                                new ConfigResource(
                                                        ConfigResource.Type.TOPIC, each.name()),
                                        each -> each));
        try {
            admin.describeConfigs(resources.keySet())
                    .all()
                    .get()
                    .forEach((resource, actual) ->
                            deviations(resources.get(resource), actual)
                                    .forEach(each ->
                                            log.error(
                                                    "topic {}: {}; what is lost from it cannot be"
                                                            + " recomputed or verified",
                                                    resource.name(),
                                                    each)));
        } catch (ExecutionException notAllowed) {
            log.warn("the topics' settings cannot be read: {}", notAllowed.toString());
        }
    }

    /** Settings by which a topic forgets what it must keep. */
    static List<String> deviations(@Nullable NewTopic wanted, Config actual) {
        if (wanted == null) {
            return List.of();
        }
        return KEEPING.stream()
                .filter(name -> wanted.configs().containsKey(name))
                .flatMap(name -> Stream.ofNullable(actual.get(name)))
                .filter(entry -> !entry.value().equals(wanted.configs().get(entry.name())))
                .map(entry ->
                        "%s is %s instead of %s"
                                .formatted(
                                        entry.name(),
                                        entry.value(),
                                        wanted.configs().get(entry.name())))
                .toList();
    }

    private static NewTopic topic(String name, Map<String, String> configs) {
        return new NewTopic(name, Topics.PARTITIONS, (short) -1).configs(configs);
    }
}
