package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Form;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;
import org.manyuan.reporting.written.document.Table;
import org.manyuan.reporting.written.document.Table.Column;
import org.manyuan.reporting.written.document.Table.Row;
import org.manyuan.reporting.written.document.Table.Side;

/** 开发区主要指标及排名: by the funds that arrived, zones of the same amount share a rank. */
record ZoneTable(Figures figures) {

    private record Place(ZoneEntry zone, Standings standings, BigDecimal arrived) {}

    List<Block> blocks(String annex) {
        List<Place> places =
                figures.zones().stream()
                        .filter(this::isInTheSystem)
                        .map(this::place)
                        .sorted(
                                Comparator.comparing(Place::arrived)
                                        .reversed()
                                        .thenComparing(each -> each.zone().zoneId()))
                        .toList();
        return List.of(
                new Heading(Heading.Level.ANNEX, annex + "　开发区主要指标及排名"),
                Paragraph.note("按实际到位资金由多到少排列，数额相同的名次并列；“未达标”为未达进度和未完成的指标数。"),
                new Table("开发区主要指标及排名表", columns(), rows(places)));
    }

    /** One that left before the year began has nothing to show. */
    private boolean isInTheSystem(ZoneEntry zone) {
        return zone.exitedOn() == null || zone.exitedOn().getYear() >= figures.asOf().year();
    }

    private Place place(ZoneEntry zone) {
        Standings standings = new Standings(figures.standings(new Scope.Zone(zone.zoneId())));
        return new Place(zone, standings, standings.amount(EventMetric.ARRIVED_FUNDS));
    }

    private static List<Row> rows(List<Place> places) {
        List<Row> rows = new ArrayList<>();
        int rank = 1;
        for (int index = 0; index < places.size(); index++) {
            Place place = places.get(index);
            if (index > 0 && place.arrived().compareTo(places.get(index - 1).arrived()) != 0) {
                rank = index + 1;
            }
            List<Cell> cells = new ArrayList<>();
            cells.add(new Cell.Number(BigDecimal.valueOf(rank), Form.COUNT));
            cells.add(new Cell.Text(place.zone().name()));
            cells.addAll(KeyFigures.cells(place.standings()));
            cells.add(new Cell.Number(lagging(place.standings()), Form.COUNT));
            rows.add(new Row(Row.Kind.ORDINARY, cells));
        }
        return rows;
    }

    private static BigDecimal lagging(Standings standings) {
        return BigDecimal.valueOf(standings.count(Status.BEHIND) + standings.count(Status.MISSED));
    }

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("名次", 7, Side.CENTRE));
        columns.add(new Column("开发区", 26, Side.LEFT));
        columns.addAll(KeyFigures.COLUMNS);
        columns.add(new Column("未达标（项）", 9, Side.RIGHT));
        return columns;
    }
}
