package org.manyuan.reporting.written.composition;

import java.util.List;
import java.util.stream.Stream;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Table.Column;
import org.manyuan.reporting.written.document.Table.Side;

/** The few figures by which cities and zones stand side by side. */
final class KeyFigures {

    static final List<Column> COLUMNS =
            List.of(
                    new Column("签约项目（个）", 11, Side.RIGHT),
                    new Column("签约资金（万元）", 17, Side.RIGHT),
                    new Column("到位资金（万元）", 17, Side.RIGHT),
                    new Column("签约转化率", 12, Side.RIGHT),
                    new Column("当年开工率", 12, Side.RIGHT));

    private KeyFigures() {}

    static List<Cell> cells(Standings standings) {
        return Stream.of(
                        EventMetric.SIGNED_PROJECTS,
                        EventMetric.SIGNED_FUNDS,
                        EventMetric.ARRIVED_FUNDS,
                        EventMetric.SIGNING_CONVERSION_RATE,
                        EventMetric.SAME_YEAR_START_RATE)
                .map(standings::of)
                .map(KeyFigures::cell)
                .toList();
    }

    private static Cell cell(Standing standing) {
        Fraction exact = standing.figure().exact();
        return exact == null ? Cell.EMPTY : standing.measure().cell(exact);
    }
}
