package org.manyuan.reporting.snapshot.messaging;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.lengthy.Reading;
import org.manyuan.reporting.recompute.PlainFold;
import org.manyuan.reporting.snapshot.Moment;
import org.manyuan.reporting.snapshot.Moment.Surroundings;
import org.manyuan.reporting.snapshot.Sources;

/** Folds the topics in plain Java, one partition after the other, so that memory lasts. */
public final class TopicSources implements Sources {

    private static final List<String> EVENTS = List.of(Topics.PROJECTS, Topics.INVESTMENTS);

    private final TopicStretch stretch;

    public TopicSources(Map<String, Object> consumerProperties) {
        this.stretch = new TopicStretch(consumerProperties);
    }

    @Override
    public Surroundings surroundings(Map<Integer, Long> upTo, Reading reading) {
        ZonesTopicFold fold = new ZonesTopicFold();
        reading.expect(TopicStretch.length(Map.of(), upTo));
        stretch.read(Topics.ZONES, Map.of(), upTo, reading, fold::learn);
        return fold.surroundings();
    }

    @Override
    public Moment moment(Map<String, Map<Integer, Long>> upTo, Reading reading) {
        Surroundings surroundings =
                surroundings(upTo.getOrDefault(Topics.ZONES, Map.of()), reading);
        for (String topic : EVENTS) {
            reading.expect(TopicStretch.length(Map.of(), upTo.getOrDefault(topic, Map.of())));
        }
        List<Map<Cell, long[]>> parts = new ArrayList<>();
        for (String topic : EVENTS) {
            upTo.getOrDefault(topic, Map.of())
                    .forEach((partition, end) ->
                            parts.add(
                                    cells(
                                            topic,
                                            partition,
                                            end,
                                            upTo.getOrDefault(Topics.REPAIRS, Map.of())
                                                    .getOrDefault(partition, 0L),
                                            reading)));
        }
        return new Moment(byZone(parts), surroundings, upTo);
    }

    private Map<Cell, long[]> cells(
            String topic, int partition, long end, long repairs, Reading reading) {
        PlainFold fold = new PlainFold();
        stretch.read(
                Topics.REPAIRS,
                Map.of(),
                Map.of(partition, repairs),
                new Reading(),
                records -> records.forEach(fold::addRepair));
        stretch.read(
                topic,
                Map.of(),
                Map.of(partition, end),
                reading,
                records -> records.forEach(fold::add));
        return fold.cells();
    }

    static Map<String, Tally> byZone(List<Map<Cell, long[]>> parts) {
        Map<String, Tally> zones = new HashMap<>();
        for (Map<Cell, long[]> cells : parts) {
            cells.forEach((cell, counts) ->
                    zones.merge(
                            cell.zoneId(),
                            Tally.EMPTY.plus(cell, counts),
                            (sum, more) -> sum.plus(cell, counts)));
        }
        return zones;
    }
}
