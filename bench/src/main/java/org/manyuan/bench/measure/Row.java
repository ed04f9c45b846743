package org.manyuan.bench.measure;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param unit of figure and baseline
 * @param baseline of the same unit, measured in the same run
 * @param note what else belongs to it, such as the aim
 */
public record Row(String name, String unit, double figure, double baseline, String note) {

    public static final String HEAD =
            """
            | 指标 Measurement | 满园 Manyuan | 基线 Baseline | 比值 Ratio | 说明 Note |
            | --- | ---: | ---: | ---: | --- |\
            """;

    public String markdown() {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        name,
                        amount(figure) + " " + unit,
                        amount(baseline) + " " + unit,
                        baseline == 0 ? "—" : String.format(Locale.ROOT, "%.3f", figure / baseline),
                        note);
    }

    private static String amount(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }
}
