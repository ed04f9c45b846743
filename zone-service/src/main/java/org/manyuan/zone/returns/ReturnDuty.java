package org.manyuan.zone.returns;

import java.time.LocalDate;
import org.manyuan.contracts.returns.Period;
import org.manyuan.zone.registry.Zone;

/** Which zones have to return figures for a period. */
public final class ReturnDuty {

    private ReturnDuty() {}

    /** A zone that had left before a period began owes no return for it. */
    public static boolean owes(Zone zone, Period period, LocalDate today) {
        LocalDate exitedOn = zone.exitedOn();
        return !period.firstDay().isAfter(today)
                && (exitedOn == null || !exitedOn.isBefore(period.firstDay()));
    }
}
