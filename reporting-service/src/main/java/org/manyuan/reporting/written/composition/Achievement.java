package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;
import org.manyuan.reporting.written.document.Table;
import org.manyuan.reporting.written.document.Table.Column;
import org.manyuan.reporting.written.document.Table.Row;
import org.manyuan.reporting.written.document.Table.Side;

/** 二、指标完成情况 */
record Achievement(Standings standings) {

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("指标", 50, Side.LEFT),
                    new Column("分子", 31, Side.RIGHT),
                    new Column("分母", 31, Side.RIGHT),
                    new Column("数值", 31, Side.RIGHT),
                    new Column("目标", 36, Side.CENTRE),
                    new Column("状态", 26, Side.CENTRE),
                    new Column("依据条款", 28, Side.CENTRE));

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(Heading.Level.SECTION, "二、指标完成情况"));
        blocks.add(Paragraph.body("各项指标的分子、分母、数值、目标和状态见下表，指标口径见附件。" + left()));
        blocks.add(new Table("指标完成情况表", COLUMNS, rows()));
        return blocks;
    }

    static boolean isWorthARow(Standing standing) {
        return standing.goal() != null
                || standing.figure().numerator() != null && !standing.forTargetsOnly();
    }

    private String left() {
        long left =
                standings.all().stream()
                        .filter(each -> !isWorthARow(each) && !each.forTargetsOnly())
                        .count();
        return left == 0 ? "" : "另有%d项报送指标既无目标也未报送，未列入表中。".formatted(left);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Aspect aspect : Aspect.values()) {
            List<Standing> members =
                    standings.all().stream()
                            .filter(each -> each.aspect() == aspect && isWorthARow(each))
                            .toList();
            if (!members.isEmpty()) {
                rows.add(Row.group(aspect.title()));
                members.stream().map(Achievement::row).forEach(rows::add);
            }
        }
        return rows;
    }

    private static Row row(Standing standing) {
        Goal goal = standing.goal();
        BigDecimal denominator = standing.figure().denominator();
        return Row.of(
                new Cell.Text(standing.name()),
                denominator == null ? Cell.EMPTY : standing.side(standing.figure().numerator()),
                standing.side(denominator),
                value(standing),
                goal == null ? Cell.EMPTY : new Cell.Text(goal.shown(standing.measure())),
                goal == null ? Cell.EMPTY : new Cell.Text(Statement.label(standing)),
                goal == null ? Cell.EMPTY : new Cell.Text(goal.source()));
    }

    private static Cell value(Standing standing) {
        Fraction exact = standing.figure().exact();
        if (exact == null) {
            return new Cell.Text(standing.figure().numerator() == null ? "未报送" : "不计算");
        }
        return standing.measure().cell(exact);
    }
}
