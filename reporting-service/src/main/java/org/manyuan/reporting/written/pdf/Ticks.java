package org.manyuan.reporting.written.pdf;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The marks of a scale from 0 on: round numbers, four to six of them.
 *
 * @param step from one to the next
 */
record Ticks(double step, int count) {

    private static final double[] ROUND = {1, 2, 5, 10};

    static Ticks upTo(double largest) {
        if (largest <= 5) {
            return new Ticks(1, Math.max(1, (int) Math.ceil(largest)));
        }
        double magnitude = Math.pow(10, Math.floor(Math.log10(largest / 5)));
        for (double round : ROUND) {
            if (round * magnitude * 5 >= largest) {
                return new Ticks(round * magnitude, (int) Math.ceil(largest / (round * magnitude)));
            }
        }
        throw new IllegalStateException("no scale up to " + largest);
    }

    double top() {
        return step * count;
    }

    double[] values() {
        return IntStream.rangeClosed(0, count).mapToDouble(each -> each * step).toArray();
    }

    String label(double value) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(value);
    }
}
