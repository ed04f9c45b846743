package org.manyuan.reporting.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.manyuan.reporting.cube.Cube;

/**
 * What the recomputation finds, without the process that it ends with.
 *
 * @param differences by cell
 * @param upTo next offset per source topic and partition
 */
public record Comparison(
        Map<String, String> differences,
        List<String> disorders,
        int subjects,
        Map<String, Map<Integer, Long>> upTo) {

    public static Comparison of(String bootstrapServers) {
        try (TopicFold topics = new TopicFold(bootstrapServers)) {
            PlainFold fold = topics.foldEvents();
            Cube cube = topics.readCells(fold, Duration.ofSeconds(120));
            assertThat(cube).as("the cells, up to the end of the events").isNotNull();
            return new Comparison(
                    fold.differences(cube.cells()), fold.disorders(), fold.subjects(), cube.upTo());
        }
    }
}
