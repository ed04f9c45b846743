package org.manyuan.zone.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the shipped tables: comma-separated, with a header, nothing quoted. */
public final class CsvTable {

    private CsvTable() {}

    /** The rows of a resource, each by column name. */
    public static List<Map<String, String>> rows(String resource) {
        List<String> lines = lines(resource);
        String[] columns = lines.getFirst().split(",", -1);
        return lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> row(columns, line.split(",", -1)))
                .toList();
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        if (cells.length != columns.length) {
            throw new IllegalStateException(
                    "not a row of " + List.of(columns) + ": " + List.of(cells));
        }
        Map<String, String> row = new HashMap<>();
        for (int index = 0; index < columns.length; index++) {
            row.put(columns[index], cells[index]);
        }
        return row;
    }

    private static List<String> lines(String resource) {
        try (InputStream in = CsvTable.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
