package org.manyuan.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.manyuan.bench.measure.Machine;
import org.manyuan.bench.measure.Row;

/** The table, on the standard output; what is going on, on the standard error. */
final class Results {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private final long start = System.nanoTime();
    private final String machine = Machine.describe();
    private final List<Row> rows = new ArrayList<>();

    void say(String line) {
        double seconds = (System.nanoTime() - start) / 1e9;
        progress.println(String.format(Locale.ROOT, "[%5.1fs] %s", seconds, line));
    }

    synchronized void add(List<Row> more) {
        rows.addAll(more);
        more.forEach(row -> say(row.markdown()));
    }

    /** As far as it has come. */
    synchronized void print() {
        out.println();
        out.println(Row.HEAD);
        rows.forEach(row -> out.println(row.markdown()));
        out.println();
        out.println("机器 Machine: " + machine);
    }
}
