package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.MonthCounts;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Chart;
import org.manyuan.reporting.written.document.Form;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;
import org.manyuan.reporting.written.document.Table;
import org.manyuan.reporting.written.document.Table.Column;
import org.manyuan.reporting.written.document.Table.Row;
import org.manyuan.reporting.written.document.Table.Side;

/** 三、招商与项目推进 */
record Progress(Edition edition, List<MonthCounts> months, MonthCounts total) {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("月份", 10, Side.CENTRE),
                    new Column("入库（个）", 11, Side.RIGHT),
                    new Column("签约（个）", 11, Side.RIGHT),
                    new Column("开工（个）", 11, Side.RIGHT),
                    new Column("投产（个）", 11, Side.RIGHT),
                    new Column("终止（个）", 11, Side.RIGHT),
                    new Column("签约资金（万元）", 18, Side.RIGHT),
                    new Column("到位资金（万元）", 18, Side.RIGHT));

    List<Block> blocks() {
        return List.of(
                new Heading(Heading.Level.SECTION, "三、招商与项目推进"),
                Paragraph.body(summary()),
                new Table("逐月招商与项目推进情况表", COLUMNS, rows()),
                chart(
                        "逐月项目推进情况",
                        Chart.Kind.BARS,
                        "个",
                        series("签约", MonthCounts::signed),
                        series("开工", MonthCounts::started),
                        series("投产", MonthCounts::produced)),
                chart(
                        "逐月资金情况",
                        Chart.Kind.LINES,
                        "万元",
                        amounts("签约资金", MonthCounts::signedFunds),
                        amounts("到位资金", MonthCounts::arrivedFunds)));
    }

    private String summary() {
        if (total.signed() == 0) {
            return edition.months() + "没有签约产业项目。";
        }
        return "从月度看，%s；%s累计签约%d个、开工%d个、投产%d个。%s"
                .formatted(
                        busiest(),
                        edition.months(),
                        total.signed(),
                        total.started(),
                        total.produced(),
                        edition.asOf().isDecember() ? december() : "");
    }

    private String busiest() {
        long most = months.stream().mapToLong(MonthCounts::signed).max().orElse(0);
        List<String> when =
                months.stream()
                        .filter(month -> month.signed() == most)
                        .map(month -> month.number() + "月")
                        .toList();
        return "%s签约产业项目最多，%s%d个"
                .formatted(String.join("、", when), when.size() == 1 ? "为" : "各", most);
    }

    /** Signings that cluster at the year's end are shown as such. */
    private String december() {
        long signed = months.getLast().signed();
        return "其中12月签约%d个，占全年的%s（逐月均匀时约为8.33%%）。"
                .formatted(signed, Wording.percent(Fraction.of(signed, total.signed())));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        months.forEach(
                month -> rows.add(new Row(Row.Kind.ORDINARY, cells(month.number() + "月", month))));
        rows.add(new Row(Row.Kind.TOTAL, cells("合计", total)));
        return rows;
    }

    private static List<Cell> cells(String label, MonthCounts counts) {
        return List.of(
                new Cell.Text(label),
                count(counts.entered()),
                count(counts.signed()),
                count(counts.started()),
                count(counts.produced()),
                count(counts.terminated()),
                new Cell.Number(counts.signedFunds(), Form.AMOUNT),
                new Cell.Number(counts.arrivedFunds(), Form.AMOUNT));
    }

    private static Cell count(long number) {
        return new Cell.Number(BigDecimal.valueOf(number), Form.COUNT);
    }

    private Chart chart(String caption, Chart.Kind kind, String unit, Chart.Series... series) {
        return new Chart(
                caption,
                kind,
                unit,
                months.stream().map(month -> month.number() + "月").toList(),
                List.of(series));
    }

    private Chart.Series series(String name, Function<MonthCounts, Long> value) {
        return amounts(name, value.andThen(BigDecimal::valueOf));
    }

    private Chart.Series amounts(String name, Function<MonthCounts, BigDecimal> value) {
        return new Chart.Series(name, months.stream().map(value).toList());
    }
}
