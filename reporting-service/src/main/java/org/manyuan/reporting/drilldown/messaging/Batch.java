package org.manyuan.reporting.drilldown.messaging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.reporting.correction.Correction;
import org.manyuan.reporting.drilldown.KnownFacts;
import org.manyuan.reporting.drilldown.KnownFacts.SubjectFacts;
import org.manyuan.reporting.fold.Readable;

/** What the records of one poll say: the newest facts of their subjects, and corrected dates. */
final class Batch {

    private static final String CORRECTED = ProjectEventType.STAGE_DATE_CORRECTED.cloudEventType();

    private final EventReading reading;
    private final KnownFacts known;
    private final Map<String, SubjectFacts> newest = new LinkedHashMap<>();
    private final List<Correction> corrected = new ArrayList<>();

    Batch(EventReading reading, KnownFacts known) {
        this.reading = reading;
        this.known = known;
    }

    void take(ConsumerRecord<String, byte[]> event) {
        SubjectFacts facts = reading.read(event, newest);
        if (facts != null) {
            corrected.addAll(corrections(event, facts));
            newest.merge(
                    key(facts),
                    facts,
                    (one, other) -> other.sequence() > one.sequence() ? other : one);
        }
    }

    List<SubjectFacts> newest() {
        return List.copyOf(newest.values());
    }

    List<Correction> corrected() {
        return corrected;
    }

    private static String key(SubjectFacts facts) {
        return facts.topic() + "/" + facts.subject();
    }

    /** What a corrected date was before is not in the event, but in the facts before it. */
    private List<Correction> corrections(ConsumerRecord<String, byte[]> event, SubjectFacts now) {
        if (!Readable.type(event.headers()).equals(CORRECTED)) {
            return List.of();
        }
        SubjectFacts before = newest.get(key(now));
        if (before == null) {
            before = known.find(now.topic(), now.subject());
        }
        return before == null || before.sequence() >= now.sequence()
                ? List.of()
                : Correction.between(
                        now.subject(),
                        now.sequence(),
                        ProjectFacts.fromBytes(before.facts()),
                        ProjectFacts.fromBytes(now.facts()),
                        Instant.ofEpochMilli(event.timestamp()).toString());
    }
}
