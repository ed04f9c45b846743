package org.manyuan.reporting.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.manyuan.contracts.event.Hundredths;

/**
 * What happened in a month, or in several. Funds in 万元.
 *
 * @param number of the month in its year; 0 where it is a sum
 */
public record MonthCounts(
        int number,
        long entered,
        long signed,
        long started,
        long produced,
        long terminated,
        BigDecimal signedFunds,
        BigDecimal arrivedFunds) {

    /** Month by month, from January to the last one that counts. */
    public static List<MonthCounts> of(Tally tally, AsOf asOf) {
        return IntStream.rangeClosed(asOf.january(), asOf.month())
                .mapToObj(month -> of(tally, month - asOf.january() + 1, month))
                .toList();
    }

    private static MonthCounts of(Tally tally, int number, int month) {
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

    public static MonthCounts sum(Iterable<MonthCounts> months) {
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
