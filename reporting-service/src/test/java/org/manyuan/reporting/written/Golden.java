package org.manyuan.reporting.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a report should read like. {@code -Dmanyuan.golden=rewrite} writes what it does read like in
 * its place and prints the lines that changed.
 */
final class Golden {

    private static final Path FILES = Path.of("src/test/resources/golden");

    private Golden() {}

    static void check(String name, String actual) throws IOException {
        Path file = FILES.resolve(name);
        if ("rewrite".equals(System.getProperty("manyuan.golden"))) {
            List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of();
            List<String> after = actual.lines().toList();
            before.stream()
                    .filter(line -> !after.contains(line))
                    .forEach(line -> System.out.println(name + " - " + line));
            after.stream()
                    .filter(line -> !before.contains(line))
                    .forEach(line -> System.out.println(name + " + " + line));
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
