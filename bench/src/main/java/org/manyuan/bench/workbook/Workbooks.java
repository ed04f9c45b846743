package org.manyuan.bench.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.manyuan.bench.measure.ChildJvm;
import org.manyuan.bench.measure.Cost;
import org.manyuan.bench.measure.Row;
import org.manyuan.bench.product.HeapWatch;
import org.manyuan.bench.product.Product;
import org.manyuan.local.TemporaryDirectory;

/** How long an import and an export take, and what the project service needs for them. */
public final class Workbooks {

    private static final double NANOS = 1e9;

    private final Product product;
    private final List<String> zones;

    public Workbooks(Product product, List<String> zones) {
        this.product = product;
        this.zones = zones;
    }

    public Row importing(int rows) throws IOException, InterruptedException {
        try (TemporaryDirectory directory = TemporaryDirectory.create("manyuan-bench-sheets")) {
            Path form = directory.path().resolve("form.xlsx");
            FilledForm.write(form, rows, zones);
            return importing(form, rows);
        }
    }

    private Row importing(Path form, int rows) throws IOException, InterruptedException {
        Cost plain = ChildJvm.run(PlainWorkbook.class, "read", form.toString());
        long start = System.nanoTime();
        try (HeapWatch heap = new HeapWatch(product)) {
            String id = product.startImport(form);
            double looked = (System.nanoTime() - start) / NANOS;
            int imported = product.awaitImport(id);
            double seconds = (System.nanoTime() - start) / NANOS;
            return new Row(
                    "导入 import of %,d rows".formatted(rows),
                    "s",
                    seconds,
                    plain.wallSeconds(),
                    String.format(
                            Locale.ROOT,
                            "%,d imported, two events each, %,.0f rows/s; checked and taken in"
                                    + " after %.1f s; %.1f MB file; peak heap %.0f of %.0f MB"
                                    + " (reading alone: %.0f MB)",
                            imported,
                            imported / seconds,
                            looked,
                            Files.size(form) / 1e6,
                            heap.peakMegabytes(),
                            heap.mostMegabytes(),
                            plain.heapMegabytes()));
        }
    }

    /** All that was imported before. */
    public Row exporting(int rows) throws IOException, InterruptedException {
        Cost plain = ChildJvm.run(PlainWorkbook.class, "write", String.valueOf(rows));
        long start = System.nanoTime();
        try (HeapWatch heap = new HeapWatch(product)) {
            // whatever else was posted has other codes
            long bytes = product.export("q=bench-import");
            double seconds = (System.nanoTime() - start) / NANOS;
            return new Row(
                    "导出 export of %,d rows".formatted(rows),
                    "s",
                    seconds,
                    plain.wallSeconds(),
                    String.format(
                            Locale.ROOT,
                            "%.1f MB; peak heap %.0f of %.0f MB (writing alone: %.0f MB)",
                            bytes / 1e6,
                            heap.peakMegabytes(),
                            heap.mostMegabytes(),
                            plain.heapMegabytes()));
        }
    }
}
