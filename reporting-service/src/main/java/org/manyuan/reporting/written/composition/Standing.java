package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.figure.Coverage;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.GrowthMetric;
import org.manyuan.reporting.figure.Light;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Outlook;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.figure.Verdict;
import org.manyuan.reporting.figure.ZonesOverMetric;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.written.document.Cell;
import org.manyuan.reporting.written.document.Form;

/**
 * A figure with its name and how it stands to one target, or to none.
 *
 * @param counted whether it is a share of a number of projects or cases
 * @param forTargetsOnly whether it is made for a plan's target, and says little without one
 * @param forecast of December
 */
public record Standing(
        String code,
        String name,
        String definition,
        Aspect aspect,
        Measure measure,
        boolean counted,
        boolean forTargetsOnly,
        Figure figure,
        @Nullable Goal goal,
        Status status,
        @Nullable Fraction forecast,
        @Nullable Light light,
        @Nullable Outlook outlook) {

    /** One for each target that is set for it. */
    public static List<Standing> of(Evaluation evaluation, Definitions definitions) {
        return evaluation.verdicts().isEmpty()
                ? List.of(of(evaluation, null, definitions))
                : evaluation.verdicts().stream()
                        .map(verdict -> of(evaluation, verdict, definitions))
                        .toList();
    }

    private static Standing of(
            Evaluation evaluation, @Nullable Verdict verdict, Definitions definitions) {
        Metric metric = evaluation.metric();
        BigDecimal forecast = evaluation.forecast();
        return new Standing(
                metric.code(),
                Wording.chinese(definitions.name(metric, Locale.SIMPLIFIED_CHINESE)),
                Wording.chinese(definitions.definition(metric, Locale.SIMPLIFIED_CHINESE)),
                Aspect.of(metric),
                Measure.of(metric.unit()),
                metric instanceof EventMetric event && event.isCountRatio(),
                metric instanceof ZonesOverMetric || metric instanceof GrowthMetric,
                evaluation.figure(),
                verdict == null ? null : Goal.of(verdict),
                verdict == null ? Status.NO_TARGET : verdict.status(),
                forecast == null ? null : Fraction.parse(forecast.toPlainString()),
                verdict == null ? null : verdict.light(),
                verdict == null ? null : verdict.outlook());
    }

    boolean isLagging() {
        return status == Status.BEHIND || status == Status.MISSED;
    }

    boolean isKnown() {
        return figure.exact() != null;
    }

    /** What it is, or why there is none. */
    String shown() {
        Fraction exact = figure.exact();
        return exact == null ? nothing() : measure.shown(exact);
    }

    /** Said in place of a value that is not there. */
    String nothing() {
        return figure.numerator() == null ? "未报送" : "不计算（分母为0）";
    }

    /** Why it cannot be judged. */
    String unjudged() {
        if (figure.numerator() == null) {
            return "未报送";
        }
        if (!isKnown()) {
            return "分母为0";
        }
        if (goal != null && goal.required() == null) {
            return "目标的参考值尚未录入";
        }
        Coverage coverage = figure.coverage();
        return coverage != null && coverage.reported() < coverage.zones()
                ? "报送不全（应报送的开发区%d个，已报送%d个）".formatted(coverage.zones(), coverage.reported())
                : "所需的各年数值不全";
    }

    /** What stands above or below the line. */
    Cell side(@Nullable BigDecimal number) {
        return number == null
                ? Cell.EMPTY
                : new Cell.Number(number, counted ? Form.COUNT : Form.SHORT_AMOUNT);
    }
}
