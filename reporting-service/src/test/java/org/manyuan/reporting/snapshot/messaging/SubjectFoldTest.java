package org.manyuan.reporting.snapshot.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.Repair;
import org.manyuan.reporting.recompute.PlainFold;
import org.manyuan.reporting.snapshot.difference.Step;
import org.manyuan.reporting.world.World;
import org.manyuan.reporting.world.Worlds;

/**
 * Where records cannot be read and some are repaired, before or after the moment: the steps lead
 * from the cells of the one moment to those of the other, as the plain fold has them.
 */
class SubjectFoldTest {

    private static final int WORLDS = 300;

    @Test
    void theStepsLeadFromTheCellsOfOneMomentToThoseOfTheOther() {
        int released = 0;
        for (long seed : Worlds.seeds("steps", WORLDS)) {
            Random random = new Random(seed);
            List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
            List<ConsumerRecord<String, byte[]>> repairs = new ArrayList<>();
            for (World.Delivery each : World.random(seed).deliveries()) {
                boolean readable = random.nextInt(12) > 0;
                events.add(event(each, events.size(), readable));
                if (!readable && random.nextInt(4) > 0) {
                    repairs.add(repair(each, events.size() - 1, repairs.size(), random));
                }
            }
            int eventCut = random.nextInt(events.size() + 1);
            // a repair comes after what it repairs
            int repairCut = random.nextInt(repairedBefore(repairs, eventCut) + 1);

            SubjectFold fold = new SubjectFold();
            repairs.subList(0, repairCut).forEach(fold::repair);
            events.subList(0, eventCut).forEach(fold::step);
            List<Step> steps = new ArrayList<>();
            events.subList(eventCut, events.size())
                    .forEach(event -> fold.step(event).ifPresent(steps::add));
            int before = steps.size();
            repairs.subList(repairCut, repairs.size())
                    .forEach(repair -> fold.repair(repair).ifPresent(steps::add));
            released += steps.size() - before;

            Map<Cell, long[]> cells =
                    cells(events.subList(0, eventCut), repairs.subList(0, repairCut));
            for (Step step : steps) {
                ((Step.OfFacts) step)
                        .difference()
                        .forEach((cell, difference) -> add(cells, cell, difference));
            }
            assertThat(shown(cells)).as("seed " + seed).isEqualTo(shown(cells(events, repairs)));
        }
        assertThat(released).as("repairs that moved something").isGreaterThan(WORLDS / 10);
    }

    private static int repairedBefore(List<ConsumerRecord<String, byte[]>> repairs, int eventCut) {
        return (int)
                repairs.stream()
                        .map(each -> Repair.of(each.key(), each.partition(), each.headers()))
                        .takeWhile(each -> each.offset() < eventCut)
                        .count();
    }

    private static Map<Cell, long[]> cells(
            List<ConsumerRecord<String, byte[]>> events,
            List<ConsumerRecord<String, byte[]>> repairs) {
        PlainFold fold = new PlainFold();
        repairs.forEach(fold::addRepair);
        events.forEach(fold::add);
        return new HashMap<>(fold.cells());
    }

    private static void add(Map<Cell, long[]> cells, Cell cell, long[] difference) {
        long[] sum = cells.computeIfAbsent(cell, _ -> new long[Counter.COUNT]);
        for (int index = 0; index < sum.length; index++) {
            sum[index] += difference[index];
        }
    }

    /** Without the empty ones. */
    private static Map<Cell, List<Long>> shown(Map<Cell, long[]> cells) {
        return cells.entrySet().stream()
                .map(each ->
                        Map.entry(each.getKey(), Arrays.stream(each.getValue()).boxed().toList()))
                .filter(each -> each.getValue().stream().anyMatch(count -> count != 0))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static ConsumerRecord<String, byte[]> event(
            World.Delivery delivery, long offset, boolean readable) {
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(
                        delivery.topic(), 0, offset, delivery.subject(), new byte[] {'{', '}'});
        record.headers()
                .add(
                        Headers.SEQUENCE,
                        String.valueOf(delivery.sequence()).getBytes(StandardCharsets.UTF_8));
        if (readable) {
            record.headers().add(Headers.FACTS, delivery.facts());
        }
        return record;
    }

    private static ConsumerRecord<String, byte[]> repair(
            World.Delivery delivery, long repaired, long offset, Random random) {
        boolean skipped = random.nextInt(3) == 0;
        Repair repair =
                new Repair(
                        skipped ? Repair.Kind.SKIPPED : Repair.Kind.REPLACED,
                        delivery.topic(),
                        delivery.subject(),
                        0,
                        repaired,
                        skipped ? 0 : delivery.sequence(),
                        skipped ? null : delivery.facts());
        ConsumerRecord<String, byte[]> record =
                new ConsumerRecord<>(
                        Topics.REPAIRS, 0, offset, delivery.subject(), new byte[] {'{', '}'});
        for (Header each : repair.headers()) {
            record.headers().add(each);
        }
        return record;
    }
}
