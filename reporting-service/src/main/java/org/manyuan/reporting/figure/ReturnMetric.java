package org.manyuan.reporting.figure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;

/** A figure made from what zones have returned. */
public sealed interface ReturnMetric extends Metric
        permits IndicatorMetric, DerivedMetric, GrowthMetric, ZonesOverMetric {

    /** How it is read as of a month. */
    Reading reading(AsOf asOf);

    /** Reads it as of one month. */
    interface Reading {

        /** Whether the zone should have returned all that the figure needs. */
        boolean isExpectedOf(Returned.OfZone zone);

        boolean isReportedBy(Returned.OfZone zone);

        /**
         * @param zones at least one, and only such as have reported
         */
        Figure of(List<Returned.OfZone> zones);
    }

    @Override
    default Figure figure(Ground ground, AsOf asOf) {
        Returned returned = ground.returned();
        return returned.figure(this, asOf, () -> figure(returned, asOf));
    }

    private Figure figure(Returned returned, AsOf asOf) {
        Reading reading = reading(asOf);
        List<Returned.OfZone> reported = new ArrayList<>();
        int expected = 0;
        for (Returned.OfZone zone : returned.zones()) {
            if (reading.isExpectedOf(zone)) {
                expected++;
                if (reading.isReportedBy(zone)) {
                    reported.add(zone);
                }
            }
        }
        Figure figure = reported.isEmpty() ? Figure.UNKNOWN : reading.of(reported);
        return figure.with(new Coverage(reported.size(), expected));
    }

    @Override
    default boolean isDisposal() {
        return false;
    }

    /** Returns have no pace: the year's figure is known when it is there. */
    @Override
    default @Nullable Fraction forecast(Ground ground, AsOf asOf, int until) {
        return asOf.month() == until ? figure(ground, asOf).exact() : null;
    }
}
