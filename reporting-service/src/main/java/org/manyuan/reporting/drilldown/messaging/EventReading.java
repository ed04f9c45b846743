package org.manyuan.reporting.drilldown.messaging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.drilldown.KnownFacts;
import org.manyuan.reporting.drilldown.KnownFacts.SubjectFacts;
import org.manyuan.reporting.drilldown.ParkedReadings;
import org.manyuan.reporting.fold.Readable;
import org.manyuan.reporting.fold.Repair;
import org.manyuan.reporting.parking.Repairs;

/**
 * Reads events as the fold does: one that cannot be read parks its subject, whose later events are
 * passed over until the record is repaired; then they are read again.
 */
final class EventReading {

    private final KnownFacts known;
    private final ParkedReadings readings;
    private final Repairs repairs;
    private final Map<String, Repair> met = new HashMap<>();
    private final Map<String, Long> parked = new HashMap<>();
    private final Set<String> released = new HashSet<>();

    EventReading(KnownFacts known, ParkedReadings readings, Repairs repairs) {
        this.known = known;
        this.readings = readings;
        this.repairs = repairs;
    }

    /** Before the records of a poll: another instance may have read their partitions before. */
    void begin() {
        parked.clear();
        parked.putAll(readings.all());
        released.clear();
    }

    /**
     * The facts of an event; null where there is nothing to take over.
     *
     * @param newest what the poll's earlier records said, by their kind and subject
     */
    @Nullable SubjectFacts read(
            ConsumerRecord<String, byte[]> event, Map<String, SubjectFacts> newest) {
        if (event.key() == null || Readable.isOfNoFigure(event.topic(), event.headers())) {
            return null;
        }
        String subjectKey = event.topic() + "/" + event.key();
        Long parkedAt = parked.get(subjectKey);
        if (parkedAt != null && event.offset() > parkedAt) {
            return null;
        }
        try {
            return facts(
                    event, Readable.sequence(event.headers()), Readable.facts(event.headers()));
        } catch (IllegalArgumentException unreadable) {
            return isOld(event, newest) ? null : standIn(subjectKey, event);
        }
    }

    /**
     * The offset from which on the subject is to be read again; null where the repair is not for
     * what it waits for.
     */
    @Nullable Long repaired(Repair repair) {
        met.putIfAbsent(repair.place(), repair);
        String subjectKey = repair.topic() + "/" + repair.subject();
        Long parkedAt = parked.get(subjectKey);
        if (parkedAt == null || parkedAt != repair.offset()) {
            return null;
        }
        parked.remove(subjectKey);
        released.add(subjectKey);
        return parkedAt;
    }

    /** After what was read is stored. */
    void end() {
        released.removeAll(parked.keySet());
        released.forEach(readings::release);
    }

    private @Nullable SubjectFacts standIn(
            String subjectKey, ConsumerRecord<String, byte[]> event) {
        Repair repair = repairOf(event);
        if (repair == null) {
            parked.put(subjectKey, event.offset());
            readings.park(subjectKey, event.offset());
            return null;
        }
        byte[] facts = repair.facts();
        return facts == null ? null : facts(event, repair.sequence(), facts);
    }

    private @Nullable Repair repairOf(ConsumerRecord<String, byte[]> event) {
        Repair repair = met.get(Repair.place(event.topic(), event.partition(), event.offset()));
        if (repair == null || repair.kind() == Repair.Kind.RETRIED) {
            return repairs.of(event.topic(), event.partition(), event.offset());
        }
        return repair;
    }

    /** Whether a garbled repetition says no more than what is known already. */
    private boolean isOld(ConsumerRecord<String, byte[]> event, Map<String, SubjectFacts> read) {
        String kind = Readable.isOfPackage(event.headers()) ? KnownFacts.PACKAGES : event.topic();
        SubjectFacts earlier = read.get(kind + "/" + event.key());
        SubjectFacts newest = earlier == null ? known.find(kind, event.key()) : earlier;
        try {
            return newest != null && newest.sequence() >= Readable.sequence(event.headers());
        } catch (IllegalArgumentException withoutSequence) {
            return false;
        }
    }

    private static SubjectFacts facts(
            ConsumerRecord<String, byte[]> event, long sequence, byte[] facts) {
        boolean ofPackage = event.topic().equals(Topics.PROJECTS) && PackageFacts.areIn(facts);
        return new SubjectFacts(
                ofPackage ? KnownFacts.PACKAGES : event.topic(),
                event.key(),
                zoneId(event.topic(), facts),
                sequence,
                facts);
    }

    private static String zoneId(String topic, byte[] facts) {
        if (!topic.equals(Topics.PROJECTS)) {
            return CaseFacts.fromBytes(facts).zoneId();
        }
        return PackageFacts.areIn(facts)
                ? PackageFacts.fromBytes(facts).zoneId()
                : ProjectFacts.fromBytes(facts).zoneId();
    }
}
