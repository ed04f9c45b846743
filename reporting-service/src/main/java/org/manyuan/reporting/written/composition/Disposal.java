package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;

/** 四、盘活处置 */
record Disposal(Standings standings) {

    List<Block> blocks() {
        return List.of(
                new Heading(Heading.Level.SECTION, "四、盘活处置"),
                Paragraph.body(
                        "僵尸企业："
                                + zombies(
                                        EventMetric.ZOMBIE_ENTERPRISE_REDUCTION,
                                        EventMetric.ZOMBIE_ENTERPRISE_REDUCTION_CUMULATIVE,
                                        "家")),
                Paragraph.body(
                        "僵尸项目："
                                + zombies(
                                        EventMetric.ZOMBIE_PROJECT_REDUCTION,
                                        EventMetric.ZOMBIE_PROJECT_REDUCTION_CUMULATIVE,
                                        "个")),
                Paragraph.body("闲置土地：" + land()));
    }

    private String zombies(EventMetric inYear, EventMetric cumulative, String unit) {
        Standing ever = standings.of(cumulative);
        BigDecimal base = denominator(ever);
        if (base.signum() == 0) {
            return "基数为0，没有需要处置的对象。";
        }
        return "基数%s%s，当年处置%s%s，累计处置%s%s。%s。"
                .formatted(
                        Wording.plain(base),
                        unit,
                        Wording.plain(numerator(standings.of(inYear))),
                        unit,
                        Wording.plain(numerator(ever)),
                        unit,
                        Statement.sentence(ever));
    }

    private String land() {
        Standing rate = standings.of(EventMetric.IDLE_LAND_DISPOSAL_RATE);
        BigDecimal identified = denominator(rate);
        if (identified.signum() == 0) {
            return "没有认定的闲置土地。";
        }
        return "累计认定%s，累计处置%s。%s。"
                .formatted(
                        Wording.land(identified),
                        Wording.land(numerator(rate)),
                        Statement.sentence(rate));
    }

    private static BigDecimal numerator(Standing standing) {
        return Objects.requireNonNull(standing.figure().numerator());
    }

    private static BigDecimal denominator(Standing standing) {
        return Objects.requireNonNull(standing.figure().denominator());
    }
}
