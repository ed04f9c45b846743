package org.manyuan.contracts.policy;

import java.util.Set;
import java.util.regex.Pattern;

/** Which figures a plan can name. */
final class KnownMetrics {

    /** Made of events; docs/metrics.md says how. */
    private static final Set<String> OF_EVENTS =
            Set.of(
                    "signing-conversion-rate",
                    "signing-conversion-rate-entrants",
                    "signing-conversion-rate-period",
                    "same-year-start-rate",
                    "contract-fulfilment-rate",
                    "production-rate",
                    "signed-projects",
                    "signed-over-100m",
                    "signed-over-2b",
                    "signed-over-5b",
                    "signed-funds",
                    "arrived-funds",
                    "funds-arrival-rate",
                    "signed-funds-growth",
                    "arrived-funds-growth",
                    "zombie-enterprise-reduction",
                    "zombie-enterprise-reduction-cumulative",
                    "zombie-project-reduction",
                    "zombie-project-reduction-cumulative",
                    "idle-land-disposal-rate",
                    "project-packages");

    /** Of these, the ones that are a part of a whole. */
    private static final Set<String> SHARES =
            Set.of(
                    "signing-conversion-rate",
                    "signing-conversion-rate-entrants",
                    "same-year-start-rate",
                    "contract-fulfilment-rate",
                    "production-rate",
                    "zombie-enterprise-reduction",
                    "zombie-enterprise-reduction-cumulative",
                    "zombie-project-reduction",
                    "zombie-project-reduction-cumulative",
                    "idle-land-disposal-rate");

    private static final String INDICATOR = "indicator:";
    private static final String GROWTH = "indicator-growth:";
    private static final String ZONES_OVER = "zones-over:";
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,2})?");

    private final Indicators indicators;

    KnownMetrics(Indicators indicators) {
        this.indicators = indicators;
    }

    boolean isKnown(String metric) {
        if (metric.startsWith(INDICATOR)) {
            return isIndicator(metric.substring(INDICATOR.length()));
        }
        if (metric.startsWith(GROWTH)) {
            return isIndicator(metric.substring(GROWTH.length()));
        }
        if (metric.startsWith(ZONES_OVER)) {
            String[] parts = metric.substring(ZONES_OVER.length()).split(":", -1);
            return parts.length == 2 && isIndicator(parts[0]) && AMOUNT.matcher(parts[1]).matches();
        }
        return OF_EVENTS.contains(metric) || indicators.derivedAs(metric) != null;
    }

    /** Whether a target for it lies between 0 and 1. */
    boolean isShare(String metric) {
        String code = metric.startsWith(INDICATOR) ? metric.substring(INDICATOR.length()) : "";
        Indicator indicator = indicators.find(code);
        return SHARES.contains(metric)
                || isShareOfZones(code)
                || indicator != null && indicator.measure() == Indicator.Measure.RATE;
    }

    /** A returned figure, a derived one, or one of events: what a zone can be measured by. */
    boolean isFigureOfAZone(String code) {
        return indicators.find(code) != null
                || indicators.derivedAs(code) != null
                || code.equals("idle-land-disposal-rate")
                || code.equals("arrived-funds");
    }

    private boolean isIndicator(String code) {
        return indicators.find(code) != null
                || indicators.derivedAs(code) != null
                || isShareOfZones(code);
    }

    private boolean isShareOfZones(String code) {
        return indicators.returned().stream().anyMatch(each -> code.equals(each.as()));
    }
}
