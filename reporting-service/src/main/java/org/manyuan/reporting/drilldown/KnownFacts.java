package org.manyuan.reporting.drilldown;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The newest facts of every subject, shared by all instances of the service. */
public interface KnownFacts {

    /**
     * Under which the packages are kept: apart from the projects, with which they share a topic.
     */
    String PACKAGES = "project-packages";

    /**
     * Takes over facts, unless newer ones are known, and then where the reading of their topic has
     * got to.
     */
    void learn(List<SubjectFacts> facts, Map<TopicPosition, Long> nextOffsets);

    /** Shows the facts of a topic's subjects that lie in these zones, or of all. */
    void forEach(
            String topic, @Nullable Collection<String> zoneIds, Consumer<SubjectFacts> consumer);

    /** The newest facts of one subject; null where none are known. */
    @Nullable SubjectFacts find(String topic, String subject);

    /** Next offset per topic and partition. */
    Map<String, Map<Integer, Long>> upTo();

    record SubjectFacts(String topic, String subject, String zoneId, long sequence, byte[] facts) {}

    record TopicPosition(String topic, int partition) {}
}
