package org.manyuan.investment.suggestion;

import java.time.LocalDate;
import java.time.Period;

/** How long a project may be signed without a start before it is suspected to be a zombie. */
public record StartThreshold(Period period) {

    /**
     * The last day of the period is still within it; a year from 29 February ends on 28 February.
     */
    public boolean isExceeded(LocalDate signedOn, LocalDate today) {
        return today.isAfter(signedOn.plus(period));
    }
}
