package org.manyuan.reporting.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.Repair;
import org.manyuan.reporting.world.Sample;

class PlainFoldTest {

    private static final ProjectFacts IN_NOVEMBER = Sample.entered("Z1", "2018-11-30");
    private static final ProjectFacts IN_DECEMBER = Sample.entered("Z1", "2018-12-01");
    private static final Cell NOVEMBER = new Cell("Z1", 24_226, Cell.NONE);
    private static final Cell DECEMBER = new Cell("Z1", 24_227, Cell.NONE);

    private final PlainFold fold = new PlainFold();

    @Test
    void theNewestFactsOfASubjectCount() {
        fold.add(event("P1", 1, IN_NOVEMBER));
        fold.add(event("P1", 2, IN_DECEMBER));
        fold.add(event("P2", 1, IN_DECEMBER));

        assertThat(fold.cells()).containsOnlyKeys(DECEMBER);
        assertThat(fold.cells().get(DECEMBER)[Counter.ENTERED.ordinal()]).isEqualTo(2);
        assertThat(fold.subjects()).isEqualTo(2);
        assertThat(fold.disorders()).isEmpty();
    }

    @Test
    void aRepetitionIsNoDisorderAndAGapIs() {
        fold.add(event("P1", 1, IN_NOVEMBER));
        fold.add(event("P1", 1, IN_NOVEMBER));
        assertThat(fold.repetitions()).isEqualTo(1);
        assertThat(fold.disorders()).isEmpty();

        fold.add(event("P1", 3, IN_DECEMBER));

        assertThat(fold.disorders()).singleElement().asString().contains("P1", "1 → 3");
        assertThat(fold.cells()).containsOnlyKeys(DECEMBER);
    }

    @Test
    void whatTheServiceCannotReadDoesNotCountHereEither() {
        fold.add(event(null, 1, IN_NOVEMBER));
        fold.add(new ConsumerRecord<>(Topics.PROJECTS, 0, 0, "P1", new byte[0]));

        assertThat(fold.unreadable()).isEqualTo(2);
        assertThat(fold.cells()).isEmpty();
    }

    @Test
    void aSubjectWithAnUnreadableRecordStaysAsItWasUntilThatIsRepaired() {
        fold.add(at(0, event("P1", 1, IN_NOVEMBER)));
        fold.add(at(1, new ConsumerRecord<>(Topics.PROJECTS, 0, 1, "P1", new byte[0])));
        fold.add(at(2, event("P1", 3, IN_DECEMBER)));

        assertThat(fold.cells()).containsOnlyKeys(NOVEMBER);
        assertThat(fold.parked()).containsExactly(Topics.PROJECTS + "/P1");
        assertThat(fold.disorders()).isEmpty();
    }

    @Test
    void aRepairStandsInForTheRecordThatItNames() {
        fold.addRepair(repair(Repair.Kind.REPLACED, 0, 1, IN_NOVEMBER.toBytes()));
        fold.addRepair(repair(Repair.Kind.SKIPPED, 1, 0, null));
        fold.add(new ConsumerRecord<>(Topics.PROJECTS, 0, 0, "P1", new byte[0]));
        assertThat(fold.cells()).containsOnlyKeys(NOVEMBER);

        ConsumerRecord<String, byte[]> garbled =
                new ConsumerRecord<>(Topics.PROJECTS, 0, 1, "P1", new byte[0]);
        garbled.headers().add(Headers.SEQUENCE, "2".getBytes(StandardCharsets.UTF_8));
        fold.add(garbled);
        fold.add(at(2, event("P1", 3, IN_DECEMBER)));

        assertThat(fold.cells()).containsOnlyKeys(DECEMBER);
        assertThat(fold.parked()).isEmpty();
        assertThat(fold.disorders()).isEmpty();
        assertThat(fold.unreadable()).isEqualTo(2);
    }

    private static ConsumerRecord<String, byte[]> repair(
            Repair.Kind kind, long offset, long sequence, byte @Nullable [] facts) {
        Repair repair = new Repair(kind, Topics.PROJECTS, "P1", 0, offset, sequence, facts);
        var record = new ConsumerRecord<String, byte[]>(Topics.REPAIRS, 0, 0, "P1", new byte[0]);
        repair.headers().forEach(record.headers()::add);
        return record;
    }

    private static ConsumerRecord<String, byte[]> at(
            long offset, ConsumerRecord<String, byte[]> event) {
        var moved = new ConsumerRecord<>(event.topic(), 0, offset, event.key(), event.value());
        event.headers().forEach(moved.headers()::add);
        return moved;
    }

    @Test
    void eventsOfWhichNoFigureIsMadeAreNotCounted() {
        var event = new ConsumerRecord<>(Topics.INVESTMENTS, 0, 0, "I-1", new byte[0]);
        byte[] type = "org.manyuan.investor.registered.v1".getBytes(StandardCharsets.UTF_8);
        event.headers().add(Headers.TYPE, type);
        fold.add(event);

        assertThat(fold.records()).isZero();
        assertThat(fold.unreadable()).isZero();
    }

    @Test
    void everyCellThatDiffersIsNamed() {
        fold.add(event("P1", 1, IN_NOVEMBER));
        Map<Cell, long[]> others = new HashMap<>(fold.cells());
        assertThat(fold.differences(others)).isEmpty();

        others.put(DECEMBER, counts(1));
        assertThat(fold.differences(others)).containsOnlyKeys(DECEMBER.toString());

        others.put(NOVEMBER, counts(2));
        assertThat(fold.differences(others))
                .containsOnlyKeys(NOVEMBER.toString(), DECEMBER.toString());
        assertThat(fold.differences(Map.of())).containsOnlyKeys(NOVEMBER.toString());
    }

    @Test
    void figuresHoldTheEventsOnceTheyReachTheirEnd() {
        fold.readTo(Map.of(new TopicPartition(Topics.PROJECTS, 3), 7L));

        assertThat(fold.isIn(Map.of(Topics.PROJECTS, Map.of(3, 6L)))).isFalse();
        assertThat(fold.isIn(Map.of(Topics.PROJECTS, Map.of(2, 7L)))).isFalse();
        assertThat(fold.isIn(Map.of(Topics.PROJECTS, Map.of(3, 7L)))).isTrue();
    }

    private static long[] counts(long entered) {
        long[] counts = new long[Counter.COUNT];
        counts[Counter.ENTERED.ordinal()] = entered;
        return counts;
    }

    private static ConsumerRecord<String, byte[]> event(
            @Nullable String subject, int sequence, ProjectFacts facts) {
        var event = new ConsumerRecord<String, byte[]>(Topics.PROJECTS, 0, 0, subject, new byte[0]);
        event.headers()
                .add(Headers.SEQUENCE, String.valueOf(sequence).getBytes(StandardCharsets.UTF_8))
                .add(Headers.FACTS, facts.toBytes());
        return event;
    }
}
