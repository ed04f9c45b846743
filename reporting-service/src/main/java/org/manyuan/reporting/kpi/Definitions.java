package org.manyuan.reporting.kpi;

import java.util.Comparator;
import java.util.Locale;
import org.manyuan.contracts.policy.Aspect;
import org.manyuan.contracts.policy.Indicator;
import org.manyuan.contracts.returns.PeriodKind;
import org.manyuan.reporting.figure.DerivedMetric;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.figure.GrowthMetric;
import org.manyuan.reporting.figure.IndicatorMetric;
import org.manyuan.reporting.figure.Metric;
import org.manyuan.reporting.figure.ZonesOverMetric;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The names and definitions of the figures in the reader's language: a number without them starts
 * quarrels. Those of returned figures are put together from what the indicators say of themselves.
 */
@Component
public class Definitions {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    public Definitions() {
        texts.setBasename("org/manyuan/reporting/definitions");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    public String name(Metric metric, Locale locale) {
        return switch (metric) {
            case EventMetric event -> text(locale, event.code() + ".name");
            case DerivedMetric derived -> text(locale, derived.code() + ".name");
            case IndicatorMetric returned ->
                    returned.indicator().aggregate() == Indicator.Aggregate.SHARE
                            ? text(locale, "share.name", name(returned.indicator(), locale))
                            : name(returned.indicator(), locale);
            case GrowthMetric growth -> text(locale, "growth.name", name(growth.of(), locale));
            case ZonesOverMetric over ->
                    text(
                            locale,
                            "zones-over.name",
                            name(over.of(), locale),
                            over.amount().toPlainString(),
                            unit(over.of(), locale));
        };
    }

    public String definition(Metric metric, Locale locale) {
        return switch (metric) {
            case EventMetric event -> text(locale, event.code());
            case DerivedMetric derived ->
                    text(
                            locale,
                            "derived",
                            name(derived.numerator(), locale),
                            name(derived.denominator(), locale));
            case IndicatorMetric returned -> returned(returned, locale);
            case GrowthMetric growth -> text(locale, "growth", name(growth.of(), locale));
            case ZonesOverMetric over -> text(locale, "zones-over", name(over, locale));
        };
    }

    private String returned(IndicatorMetric metric, Locale locale) {
        Indicator indicator = metric.indicator();
        Indicator weight = metric.weight();
        return text(
                locale,
                indicator.aggregate().name().toLowerCase(Locale.ROOT),
                name(indicator, locale),
                weight == null ? "" : name(weight, locale),
                text(locale, "shortest." + shortest(indicator)));
    }

    private static PeriodKind shortest(Indicator indicator) {
        return indicator.periods().stream()
                .min(Comparator.comparing(PeriodKind::months))
                .orElse(PeriodKind.YEAR);
    }

    public String name(Aspect aspect, Locale locale) {
        return text(locale, "aspect." + aspect);
    }

    private String unit(Metric metric, Locale locale) {
        String label = metric.unit().label();
        String translated = texts.getMessage("unit." + label, null, label, locale);
        return translated == null ? label : translated;
    }

    /** Indicators name themselves in Chinese. */
    private String name(Indicator indicator, Locale locale) {
        String name = texts.getMessage(indicator.code() + ".name", null, indicator.name(), locale);
        return name == null ? indicator.name() : name;
    }

    private String text(Locale locale, String key, Object... arguments) {
        return texts.getMessage(key, arguments.length == 0 ? null : arguments, locale);
    }
}
