package org.manyuan.zone.eligibility;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.DerivedIndicator;
import org.manyuan.contracts.policy.Indicators;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.zone.eligibility.Measured.Missing;
import org.manyuan.zone.eligibility.Measured.NothingToDo;
import org.manyuan.zone.eligibility.Measured.Value;
import org.manyuan.zone.returns.IndicatorReturn;
import org.manyuan.zone.returns.Step;

/** Finds the figures of a zone, wherever they come from. */
public final class ZoneFigures {

    private static final String IDLE_LAND = "idle-land-disposal-rate";
    private static final String ARRIVED_FUNDS = "arrived-funds";

    private final Indicators indicators;
    private final AnnualReturns returns;
    private final EventFigures events;

    public ZoneFigures(Indicators indicators, AnnualReturns returns, EventFigures events) {
        this.indicators = indicators;
        this.returns = returns;
        this.events = events;
    }

    boolean areComplete() {
        return events.isComplete();
    }

    Measured measure(String figure, String zoneId, int year) {
        return switch (figure) {
            case IDLE_LAND -> idleLand(zoneId, year);
            case ARRIVED_FUNDS ->
                    new Value(
                            events.arrivedFunds(zoneId, year),
                            null,
                            new Origin.FromTopic(Topics.PROJECTS));
            default -> returned(figure, returns.find(zoneId, year), year);
        };
    }

    private Measured idleLand(String zoneId, int year) {
        Origin origin = new Origin.FromTopic(Topics.INVESTMENTS);
        IdleLand.Area area = events.idleLand(zoneId, year);
        return area.identified().signum() == 0
                ? new NothingToDo(origin)
                : new Value(area.disposed(), area.identified(), origin);
    }

    private Measured returned(String figure, @Nullable IndicatorReturn annual, int year) {
        Origin origin = origin(annual, year);
        Map<String, BigDecimal> values = annual == null ? Map.of() : annual.approvedValues();
        DerivedIndicator derived = indicators.derivedAs(figure);
        BigDecimal numerator = values.get(derived == null ? figure : derived.numerator());
        BigDecimal denominator = derived == null ? null : values.get(derived.denominator());
        boolean complete =
                numerator != null
                        && (derived == null || denominator != null && denominator.signum() != 0);
        return complete && numerator != null
                ? new Value(numerator, denominator, origin)
                : new Missing(origin);
    }

    private static Origin origin(@Nullable IndicatorReturn annual, int year) {
        Step approved = annual == null ? null : annual.approved();
        return new Origin.FromReturn(
                String.valueOf(year),
                annual == null ? null : annual.status().name(),
                approved == null ? null : approved.by(),
                approved == null ? null : approved.at());
    }
}
