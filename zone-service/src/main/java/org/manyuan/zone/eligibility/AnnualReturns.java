package org.manyuan.zone.eligibility;

import org.jspecify.annotations.Nullable;
import org.manyuan.zone.returns.IndicatorReturn;

/** The returns of whole years. */
@FunctionalInterface
public interface AnnualReturns {

    @Nullable IndicatorReturn find(String zoneId, int year);
}
