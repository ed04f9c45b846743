package org.manyuan.reporting.alert.watch.messaging;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.project.ProjectEvent.ObstacleEscalated;
import org.manyuan.contracts.project.ProjectEvent.ObstacleRaised;
import org.manyuan.contracts.project.ProjectEvent.ObstacleResolved;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.reporting.alert.Standing.Obstacle;
import org.manyuan.reporting.alert.watch.ObstacleChange;
import org.manyuan.reporting.alert.watch.ProjectWatch;
import org.manyuan.reporting.fold.Readable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes over from the projects' topic what may call for attention. Only the events of obstacles are
 * parsed; of the others the facts are enough. The fold lists what is unreadable; here it is only
 * passed over.
 */
@Component
final class ProjectLearner implements TopicFollower.Learner {

    private static final String OBSTACLES = ProjectEventType.PREFIX + "obstacle-";
    private static final ObstacleChange NONE = new ObstacleChange.None();

    private final ProjectWatch watch;

    ProjectLearner(ProjectWatch watch) {
        this.watch = watch;
    }

    @Override
    public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
        for (ConsumerRecord<String, byte[]> each : records) {
            if (each.key() == null
                    || Readable.isOfNoFigure(each.topic(), each.headers())
                    || Readable.isOfPackage(each.headers())) {
                continue;
            }
            try {
                watch.learn(
                        each.key(),
                        Readable.sequence(each.headers()),
                        ProjectFacts.fromBytes(Readable.facts(each.headers())),
                        change(each));
            } catch (IllegalArgumentException unreadable) {
                // passed over
            }
        }
    }

    private static ObstacleChange change(ConsumerRecord<String, byte[]> event) {
        Header type = event.headers().lastHeader(Headers.TYPE);
        String name = type == null ? "" : new String(type.value(), StandardCharsets.UTF_8);
        return name.startsWith(OBSTACLES)
                ? ProjectEventType.named(name).map(each -> change(each, data(event))).orElse(NONE)
                : NONE;
    }

    private static ObstacleChange change(ProjectEventType type, Map<?, ?> data) {
        return switch (type.read(new Fields(data, ""), LocalDate.EPOCH)) {
            case ObstacleRaised raised ->
                    new ObstacleChange.Raised(
                            new Obstacle(
                                    raised.obstacleId(),
                                    data.get("number") instanceof String number ? number : null,
                                    raised.title(),
                                    raised.level(),
                                    raised.dueOn()));
            case ObstacleEscalated escalated ->
                    new ObstacleChange.Escalated(escalated.obstacleId(), escalated.level());
            case ObstacleResolved resolved -> new ObstacleChange.Resolved(resolved.obstacleId());
            default -> NONE;
        };
    }

    private static Map<?, ?> data(ConsumerRecord<String, byte[]> event) {
        try {
            return JsonMapper.shared().readValue(event.value(), Map.class);
        } catch (JacksonException noObject) {
            throw new IllegalArgumentException("the event is no object", noObject);
        }
    }

    @Override
    public void reached(int partition, long nextOffset) {
        watch.reached(partition, nextOffset);
    }

    @Override
    public void completed() {
        watch.completed();
    }
}
