package org.manyuan.reporting.written.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;
import org.manyuan.reporting.written.document.Table;
import org.manyuan.reporting.written.document.Table.Column;
import org.manyuan.reporting.written.document.Table.Row;
import org.manyuan.reporting.written.document.Table.Side;

/** What is needed to read the figures: a number without its definition starts quarrels. */
record Explanations(Edition edition, Origin origin) {

    private static final List<Column> COLUMNS =
            List.of(new Column("指标", 30, Side.LEFT), new Column("口径", 70, Side.LEFT));

    List<Block> notes() {
        return List.of(
                new Heading(Heading.Level.SUBSECTION, "说明"),
                Paragraph.note("数据截至：%s；此后发生的事项不计入。".formatted(edition.lastDay())),
                Paragraph.note("统计口径：原口径，被整合的开发区仍计入原所在地；只统计产业项目，资金含基础设施项目。"),
                Paragraph.note("目标依据：《%s》。".formatted(origin.plan())),
                Paragraph.note("数据来源：" + origin.source()));
    }

    List<Block> definitions(String annex, List<Standing> standings) {
        return List.of(
                new Heading(Heading.Level.ANNEX, annex + "　指标口径"),
                new Table(
                        "指标口径表",
                        COLUMNS,
                        standings.stream()
                                .filter(Achievement::isWorthARow)
                                .collect(
                                        Collectors.toMap(
                                                Standing::code,
                                                each -> each,
                                                (one, _) -> one,
                                                LinkedHashMap::new))
                                .values()
                                .stream()
                                .map(each ->
                                        Row.of(
                                                new Cell.Text(each.name()),
                                                new Cell.Text(each.definition())))
                                .toList()));
    }
}
