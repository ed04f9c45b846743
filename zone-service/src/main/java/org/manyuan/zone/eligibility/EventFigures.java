package org.manyuan.zone.eligibility;

import java.math.BigDecimal;

/** The figures that are made of other services' events. */
public interface EventFigures {

    /** Whether the events have been read; before that nothing may be concluded. */
    boolean isComplete();

    /** Idle land identified and disposed of up to the end of a year, in 亩. */
    IdleLand.Area idleLand(String zoneId, int year);

    /** Capital that arrived in a year, in 万元. */
    BigDecimal arrivedFunds(String zoneId, int year);
}
