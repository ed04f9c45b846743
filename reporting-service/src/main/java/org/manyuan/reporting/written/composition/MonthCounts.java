package org.manyuan.reporting.written.composition;

import java.math.BigDecimal;
import org.manyuan.contracts.event.Hundredths;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Tally;

/** What happened in a month, or in several. Funds in 万元. */
public record MonthCounts(
        int number,
        long entered,
        long signed,
        long started,
        long produced,
        long terminated,
        BigDecimal signedFunds,
        BigDecimal arrivedFunds) {

    /**
     * @param number from 1 to 12
     */
    public static MonthCounts of(Tally tally, int number, int month) {
        return new MonthCounts(
                number,
                tally.at(Counter.ENTERED, month),
                tally.at(Counter.SIGNED, month),
                tally.at(Counter.STARTED, month),
                tally.at(Counter.PRODUCED, month),
                tally.at(Counter.TERMINATED, month),
                Hundredths.toDecimal(tally.at(Counter.SIGNED_FUNDS, month)),
                Hundredths.toDecimal(tally.at(Counter.ARRIVED_FUNDS, month)));
    }

    static MonthCounts sum(Iterable<MonthCounts> months) {
        MonthCounts sum = new MonthCounts(0, 0, 0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        for (MonthCounts month : months) {
            sum = sum.plus(month);
        }
        return sum;
    }

    private MonthCounts plus(MonthCounts other) {
        return new MonthCounts(
                number,
                entered + other.entered,
                signed + other.signed,
                started + other.started,
                produced + other.produced,
                terminated + other.terminated,
                signedFunds.add(other.signedFunds),
                arrivedFunds.add(other.arrivedFunds));
    }
}
