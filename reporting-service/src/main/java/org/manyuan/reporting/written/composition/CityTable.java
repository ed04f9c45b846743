package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Chart;
import org.manyuan.reporting.written.document.Form;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Table;
import org.manyuan.reporting.written.document.Table.Column;
import org.manyuan.reporting.written.document.Table.Row;
import org.manyuan.reporting.written.document.Table.Side;

/** 分设区市主要指标 */
record CityTable(Figures figures) {

    List<Block> blocks(String annex) {
        List<Row> rows = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<BigDecimal> signed = new ArrayList<>();
        List<BigDecimal> arrived = new ArrayList<>();
        for (String code :
                figures.zones().stream().map(ZoneEntry::cityCode).distinct().sorted().toList()) {
            Standings standings = new Standings(figures.standings(new Scope.City(code)));
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Text(Cities.name(code)));
            cells.add(new Cell.Number(zonesOf(code), Form.COUNT));
            cells.addAll(KeyFigures.cells(standings));
            rows.add(new Row(Row.Kind.ORDINARY, cells));
            names.add(Cities.name(code));
            signed.add(standings.amount(EventMetric.SIGNED_FUNDS));
            arrived.add(standings.amount(EventMetric.ARRIVED_FUNDS));
        }
        return List.of(
                new Heading(Heading.Level.ANNEX, annex + "　分设区市主要指标"),
                new Table("分设区市主要指标表", columns(), rows),
                new Chart(
                        "分设区市资金情况",
                        Chart.Kind.BARS,
                        "万元",
                        names,
                        List.of(
                                new Chart.Series("签约资金", signed),
                                new Chart.Series("到位资金", arrived))));
    }

    private BigDecimal zonesOf(String city) {
        return BigDecimal.valueOf(
                figures.zones().stream().filter(zone -> zone.cityCode().equals(city)).count());
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("设区市", 14, Side.LEFT));
        columns.add(new Column("开发区（个）", 11, Side.RIGHT));
        columns.addAll(KeyFigures.COLUMNS);
        return columns;
    }
}
