package org.manyuan.platform.workbook;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What stands in a cell.
 *
 * @param text as it is in the file; of a number its digits
 * @param number whether it is a number, which dates are too
 */
public record Cell(String text, boolean number) {

    /** A spreadsheet computes with this many digits; what comes after them is noise. */
    private static final MathContext PRECISION = new MathContext(15);

    /**
     * @throws NumberFormatException where it is none
     */
    public BigDecimal decimal() {
        BigDecimal exact = new BigDecimal(text).round(PRECISION).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
