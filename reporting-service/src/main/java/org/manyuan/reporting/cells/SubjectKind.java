package org.manyuan.reporting.cells;

import java.util.Arrays;
import java.util.Locale;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Topics;

/** The subjects that figures are made of, and the topic that tells of each. */
public enum SubjectKind {
    PROJECT(Topics.PROJECTS, ProjectEventType.PREFIX) {
        @Override
        public Facts read(byte[] facts) {
            return new Facts.OfProject(ProjectFacts.fromBytes(facts)).checked();
        }
    },
    CASE(Topics.INVESTMENTS, DisposalEventType.PREFIX) {
        @Override
        public Facts read(byte[] facts) {
            return new Facts.OfCase(CaseFacts.fromBytes(facts)).checked();
        }
    };

    private final String topic;
    private final String eventTypes;

    SubjectKind(String topic, String eventTypes) {
        this.topic = topic;
        this.eventTypes = eventTypes;
    }

    public static SubjectKind onTopic(String topic) {
        return Arrays.stream(values())
                .filter(kind -> kind.topic.equals(topic))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no facts on topic " + topic));
    }

    /**
     * @throws RuntimeException of any kind where the bytes are no facts that can be counted
     */
    public abstract Facts read(byte[] facts);

    public String topic() {
        return topic;
    }

    /** Whether an event of this CloudEvents type tells of such a subject. */
    public boolean isToldBy(String eventType) {
        return eventType.startsWith(eventTypes);
    }

    /** Makes the ids of projects and cases distinct from one another. */
    public String key(String subject) {
        return name().toLowerCase(Locale.ROOT) + "/" + subject;
    }
}
