package org.manyuan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/metrics.md, by which figures are compared elsewhere, defines every one of them. */
class DocumentedFiguresTest {

    private static final Path DEFINITIONS = Path.of("../docs/metrics.md");
    private static final Pattern CODE = Pattern.compile("(?<![a-z-])[a-z]+(-[0-9a-z]+)+");

    @Test
    void everyFigureOfEventsIsDefinedAndNoOther() throws IOException {
        List<String> defined =
                Files.readAllLines(DEFINITIONS).stream()
                        .dropWhile(line -> !line.equals("## Figures"))
                        .skip(1)
                        .takeWhile(line -> !line.startsWith("## "))
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.split("\\|", -1)[1])
                        .flatMap(codes -> CODE.matcher(codes).results().map(MatchResult::group))
                        .toList();

        assertThat(defined)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(EventMetric.values()).map(EventMetric::code).toList());
    }
}
