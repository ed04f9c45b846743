package org.manyuan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.world.Sample;

/** A task that goes on, on the stores that it had before. */
class FoldProcessorTest {

    private final MockProcessorContext<ReportKey, byte[]> context = new MockProcessorContext<>();

    FoldProcessorTest() {
        for (String name :
                List.of(
                        FoldTopology.FACTS,
                        FoldTopology.CELLS,
                        FoldTopology.PARKED,
                        FoldTopology.HELD,
                        FoldTopology.REPAIRS)) {
            KeyValueStore<String, byte[]> store =
                    Stores.keyValueStoreBuilder(
                                    Stores.inMemoryKeyValueStore(name),
                                    Serdes.String(),
                                    Serdes.ByteArray())
                            .withCachingDisabled()
                            .withLoggingDisabled()
                            .build();
            store.init(context.getStateStoreContext(), store);
        }
    }

    @Test
    void aTaskThatGoesOnSendsAllItsCellsAgain() {
        FoldProcessor before = start(Map.of());
        tell(before, "P1", 1, Sample.entered("Z1", "2018-11-02"), 0);
        flush();
        // this one changed its cell, but the crash came before the flush
        tell(before, "P2", 1, Sample.entered("Z2", "2019-02-28"), 1);

        FoldProcessor after = start(Map.of(Topics.PROJECTS, 2L));
        List<Record<? extends ReportKey, ? extends byte[]>> sent = flush();

        assertThat(sent)
                .extracting(each -> each.key().text())
                .containsExactlyInAnyOrder("cell/Z1/24226/0", "cell/Z2/24229/0", CellRecords.FLUSH)
                .endsWith(CellRecords.FLUSH);
        assertThat(CellRecords.progress(sent.getLast().value()))
                .isEqualTo(Map.of(Topics.PROJECTS, 2L));

        // and what it is told again is known from the stores
        tell(after, "P2", 1, Sample.entered("Z2", "2019-02-28"), 1);
        assertThat(flush()).extracting(each -> each.key().text()).containsExactly("flush");
    }

    @Test
    void aLargePastIsSentInPartsAndShowsWhenAllOfItIsSent() {
        FoldProcessor before = start(Map.of());
        int zones = 10_001;
        for (int zone = 0; zone < zones; zone++) {
            tell(before, "P" + zone, 1, Sample.entered("Z" + zone, "2018-11-02"), zone);
        }
        FoldProcessor after = start(Map.of(Topics.PROJECTS, (long) zones));
        Cube cube = new Cube();

        List<Record<? extends ReportKey, ? extends byte[]>> first = flush();
        // this cell was sent already, and changes before the others are
        tell(
                after,
                "Q",
                1,
                Sample.entered(first.getFirst().key().text().split("/")[1], "2018-11-02"),
                zones);
        context.resetCommit();
        assertThat(first).hasSize(10_000);
        take(cube, first);
        assertThat(cube.cells()).isEmpty();

        List<Record<? extends ReportKey, ? extends byte[]>> second = flush();
        take(cube, second);
        assertThat(second).hasSize(3).extracting(each -> each.key().text()).endsWith("flush");
        assertThat(context.committed()).isTrue();
        assertThat(cube.cells()).hasSize(zones);
        assertThat(
                        cube.cells().values().stream()
                                .mapToLong(counts -> counts[Counter.ENTERED.ordinal()])
                                .sum())
                .isEqualTo(zones + 1);
        assertThat(cube.upTo()).isEqualTo(Map.of(Topics.PROJECTS, Map.of(0, zones + 1L)));
    }

    @Test
    void aTaskThatGoesOnSendsAgainWhoIsParkedAndWhoIsNoMore() {
        FoldProcessor before = start(Map.of());
        unreadable(before, "P1", 0);
        unreadable(before, "P2", 1);
        flush();
        Repair repair = new Repair(Repair.Kind.SKIPPED, Topics.PROJECTS, "P1", 0, 0, 0, null);
        context.setRecordMetadata(Topics.REPAIRS, 0, 0);
        before.process(new Record<>("P1", new byte[0], 0, repair.headers()));

        start(Map.of());
        List<Record<? extends ReportKey, ? extends byte[]>> sent = flush();

        Cube cube = new Cube();
        take(cube, sent);
        assertThat(sent)
                .extracting(each -> each.key().text())
                .contains("parked/manyuan.projects/P1", "parked/manyuan.projects/P2");
        assertThat(cube.parked()).extracting(ParkedSubject::subject).containsExactly("P2");
    }

    private static void take(Cube cube, List<Record<? extends ReportKey, ? extends byte[]>> sent) {
        sent.forEach(each -> cube.accept(0, each.key().text(), each.value()));
    }

    private void unreadable(FoldProcessor processor, String subject, long offset) {
        context.setRecordMetadata(Topics.PROJECTS, 0, offset);
        processor.process(new Record<>(subject, new byte[0], 0, new RecordHeaders()));
    }

    @Test
    void whatIsSentGoesToThePartitionOfTheEventsAndIsCommittedAtOnce() {
        FoldProcessor processor = start(Map.of());
        tell(processor, "P1", 1, Sample.entered("Z1", "2018-11-02"), 0);
        context.resetCommit();

        assertThat(flush())
                .allMatch(each -> each.key().partition() == context.taskId().partition());
        assertThat(context.committed()).isTrue();
    }

    private FoldProcessor start(Map<String, Long> resumeFrom) {
        FoldProcessor processor = new FoldProcessor(new UnreadableRecords(), _ -> resumeFrom);
        processor.init(context);
        return processor;
    }

    private void tell(
            FoldProcessor processor,
            String subject,
            int sequence,
            ProjectFacts facts,
            long offset) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(Headers.SEQUENCE, String.valueOf(sequence).getBytes(StandardCharsets.UTF_8));
        headers.add(Headers.FACTS, facts.toBytes());
        context.setRecordMetadata(Topics.PROJECTS, 0, offset);
        processor.process(new Record<>(subject, new byte[0], 0, headers));
    }

    /** What the task started last sends. */
    private List<Record<? extends ReportKey, ? extends byte[]>> flush() {
        context.resetForwards();
        context.scheduledPunctuators().getLast().getPunctuator().punctuate(1_000);
        return context.forwarded().stream()
                .<Record<? extends ReportKey, ? extends byte[]>>map(each -> each.record())
                .toList();
    }
}
