package org.manyuan.reporting.written.composition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.MonthCounts;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;

/** 一、总体情况 */
record Overview(String subject, Edition edition, Origin origin, Standings standings) {

    List<Block> blocks(MonthCounts total) {
        return List.of(
                new Heading(Heading.Level.SECTION, "一、总体情况"),
                Paragraph.body(projects(total)),
                Paragraph.body(funds()),
                Paragraph.body(rates()),
                Paragraph.body(targets()));
    }

    private String projects(MonthCounts total) {
        return "%s，%s新入库产业项目%d个，签约%s（其中亿元以上%s、20亿元以上%s、50亿元以上%s），开工%d个，投产%d个，终止%d个。"
                .formatted(
                        edition.months(),
                        subject,
                        total.entered(),
                        shown(EventMetric.SIGNED_PROJECTS),
                        shown(EventMetric.SIGNED_OVER_100M),
                        shown(EventMetric.SIGNED_OVER_2B),
                        shown(EventMetric.SIGNED_OVER_5B),
                        total.started(),
                        total.produced(),
                        total.terminated());
    }

    private String funds() {
        return "签约资金%s，%s；实际到位资金%s，%s；资金到位率%s。"
                .formatted(
                        shown(EventMetric.SIGNED_FUNDS),
                        growth(EventMetric.SIGNED_FUNDS_GROWTH),
                        shown(EventMetric.ARRIVED_FUNDS),
                        growth(EventMetric.ARRIVED_FUNDS_GROWTH),
                        shown(EventMetric.FUNDS_ARRIVAL_RATE));
    }

    private String growth(EventMetric metric) {
        Fraction growth = standings.of(metric).figure().exact();
        if (growth == null) {
            return "上年同期为0，不计算增长率";
        }
        int sign = growth.compareTo(Fraction.ZERO);
        if (sign == 0) {
            return "与上年同期持平";
        }
        return sign > 0
                ? "比上年同期增长" + Wording.percent(growth)
                : "比上年同期下降" + Wording.percent(growth.times(Fraction.of(-1)));
    }

    private String rates() {
        return Stream.of(
                        EventMetric.SIGNING_CONVERSION_RATE,
                        EventMetric.SAME_YEAR_START_RATE,
                        EventMetric.CONTRACT_FULFILMENT_RATE,
                        EventMetric.PRODUCTION_RATE)
                .map(standings::of)
                .map(Statement::sentence)
                .collect(Collectors.joining("；", "", "。"));
    }

    private String targets() {
        long judged = standings.judged().count();
        if (judged == 0) {
            return "《%s》未对%s设定当年目标。".formatted(origin.plan(), subject);
        }
        return "对照《%s》，%s有当年目标的指标共%d项：已达标%d项，未达进度%d项，未完成%d项，无法评价%d项。"
                .formatted(
                        origin.plan(),
                        subject,
                        judged,
                        standings.count(Status.MET),
                        standings.count(Status.BEHIND),
                        standings.count(Status.MISSED),
                        standings.count(Status.NO_DATA));
    }

    private String shown(EventMetric metric) {
        return standings.of(metric).shown();
    }
}
