package org.manyuan.reporting.written.composition;

import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Schedule;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.figure.GrowthMetric;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.Outlook;
import org.manyuan.reporting.figure.Status;
import org.manyuan.reporting.figure.Unit;
import org.manyuan.reporting.figure.ZonesOverMetric;
import org.manyuan.reporting.snapshot.FrozenFigure;
import org.manyuan.reporting.snapshot.FrozenTarget;
import org.manyuan.reporting.snapshot.FrozenTexts;

/** Reads standings from what was frozen: values, names and targets are those of then. */
public record FrozenStandings(FrozenTexts texts, Catalogue catalogue) {

    public List<Standing> of(FrozenFigure figure) {
        List<FrozenTarget> targets = figure.targets();
        return targets.isEmpty()
                ? List.of(standing(figure, null, false))
                : IntStream.range(0, targets.size())
                        .mapToObj(index -> standing(figure, targets.get(index), index == 0))
                        .toList();
    }

    /**
     * @param first what it would take is kept of the first target only
     */
    private Standing standing(FrozenFigure figure, @Nullable FrozenTarget target, boolean first) {
        FrozenTexts.Text text = texts.of(figure.code(), Locale.SIMPLIFIED_CHINESE);
        Metric metric = catalogue.find(figure.code());
        return new Standing(
                figure.code(),
                text == null ? figure.code() : Wording.chinese(text.name()),
                text == null ? "" : Wording.chinese(text.definition()),
                metric == null ? Aspect.OTHER : Aspect.of(metric),
                Measure.of(new Unit(figure.unit())),
                metric instanceof EventMetric event && event.isCountRatio(),
                metric instanceof ZonesOverMetric || metric instanceof GrowthMetric,
                new Figure(figure.numerator(), figure.denominator(), figure.coverage()),
                target == null ? null : goal(target),
                target == null ? Status.NO_TARGET : target.status(),
                figure.forecast() == null
                        ? null
                        : Fraction.parse(figure.forecast().toPlainString()),
                target == null ? null : target.light(),
                first ? outlook(figure) : null);
    }

    private static Goal goal(FrozenTarget target) {
        return new Goal(
                target.comparator(),
                target.required() == null ? null : Fraction.parse(target.required()),
                schedule(target),
                target.source());
    }

    private static Schedule schedule(FrozenTarget target) {
        if (target.by() != null) {
            return new Schedule.By(target.by());
        }
        if (target.average() != null) {
            String[] years = target.average().split("-", -1);
            return new Schedule.Average(Integer.parseInt(years[0]), Integer.parseInt(years[1]));
        }
        return target.due() == null
                ? Schedule.EveryYear.AT_ITS_END
                : new Schedule.EveryYear(MonthDay.parse("--" + target.due()));
    }

    private static @Nullable Outlook outlook(FrozenFigure figure) {
        Long needed = figure.needed();
        Long eligible = figure.eligible();
        Long daysLeft = figure.daysLeft();
        return needed == null || eligible == null || daysLeft == null
                ? null
                : new Outlook(needed, eligible, daysLeft);
    }
}
