package org.manyuan.reporting.kpi;

import java.util.Locale;
import org.manyuan.reporting.figure.Metric;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/**
 * The names and definitions of the figures in the reader's language: a number without them starts
 * quarrels.
 */
@Component
public class Definitions {

    private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

    Definitions() {
        texts.setBasename("org/manyuan/reporting/definitions");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
    }

    public String name(Metric metric, Locale locale) {
        return texts.getMessage(metric.code() + ".name", null, locale);
    }

    public String definition(Metric metric, Locale locale) {
        return texts.getMessage(metric.code(), null, locale);
    }
}
