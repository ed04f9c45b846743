package org.manyuan.reporting.parking;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.fold.ParkedSubject;
import org.manyuan.reporting.fold.Repair;
import org.springframework.stereotype.Component;

/** Lets a parked subject go on. */
@Component
public class Repairing {

    private final Cube cube;
    private final Repairs repairs;
    private final Clock clock;

    Repairing(Cube cube, Repairs repairs, Clock clock) {
        this.cube = cube;
        this.repairs = repairs;
        this.clock = clock;
    }

    /** What is to stand in for the record that cannot be read. */
    public sealed interface StandIn {

        /**
         * Facts instead of it.
         *
         * @param given as the caller wrote them
         */
        record Facts(byte[] facts, Map<String, Object> given) implements StandIn {}

        /** Nothing at all. */
        record Nothing() implements StandIn {}

        /** The record itself, tried again. */
        record Itself() implements StandIn {}
    }

    /** What became of a repair. */
    public sealed interface Outcome {

        /** It is on its topic and will be in the figures soon. */
        record Accepted(RecordedRepair repair) implements Outcome {}

        record NotParked() implements Outcome {}

        /** It is meant for another record than the one that the subject waits for. */
        record AnotherRecord(long offset) implements Outcome {}

        /** Whether it is on its topic is not known. */
        record Uncertain() implements Outcome {}
    }

    /** Every subject that waits for a repair. */
    public List<ParkedSubject> parked() {
        return cube.parked();
    }

    public @Nullable ParkedSubject find(String topic, String subject) {
        return parked().stream()
                .filter(each -> each.topic().equals(topic) && each.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }

    public Outcome repair(
            String topic, String subject, long offset, StandIn standIn, String by, String reason) {
        ParkedSubject parked = find(topic, subject);
        if (parked == null) {
            return new Outcome.NotParked();
        }
        if (parked.offset() != offset) {
            return new Outcome.AnotherRecord(parked.offset());
        }
        Repair repair = repair(parked, standIn);
        RecordedRepair shown =
                new RecordedRepair(
                        repair.kind().text(),
                        topic,
                        subject,
                        parked.partition(),
                        offset,
                        standIn instanceof StandIn.Facts facts ? facts.given() : null,
                        by,
                        reason,
                        clock.instant());
        return repairs.add(repair, shown) ? new Outcome.Accepted(shown) : new Outcome.Uncertain();
    }

    private static Repair repair(ParkedSubject parked, StandIn standIn) {
        return switch (standIn) {
            case StandIn.Facts facts ->
                    repair(Repair.Kind.REPLACED, parked, parked.sequence(), facts.facts());
            case StandIn.Nothing _ -> repair(Repair.Kind.SKIPPED, parked, 0, null);
            case StandIn.Itself _ -> repair(Repair.Kind.RETRIED, parked, 0, null);
        };
    }

    private static Repair repair(
            Repair.Kind kind, ParkedSubject parked, long sequence, byte @Nullable [] facts) {
        return new Repair(
                kind,
                parked.topic(),
                parked.subject(),
                parked.partition(),
                parked.offset(),
                sequence,
                facts);
    }
}
