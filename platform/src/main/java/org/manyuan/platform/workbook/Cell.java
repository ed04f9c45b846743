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

    /** Before or behind the point: an exponent past all bounds would be written out. */
    private static final int MOST_DIGITS = 30;

    /** A number, be it written as a text with commas; what is none comes as the text it is. */
    public Object amount() {
        try {
            BigDecimal amount =
                    number
                            ? new BigDecimal(text).round(PRECISION).stripTrailingZeros()
                            : new BigDecimal(text.strip().replace(",", ""));
            if (Math.abs((long) amount.precision() - amount.scale()) > MOST_DIGITS) {
                return text;
            }
            return amount.scale() < 0 ? amount.setScale(0) : amount;
        } catch (NumberFormatException | ArithmeticException noNumber) {
            return text;
        }
    }

    /** A text; a code of digits only is a number to a spreadsheet. */
    public String plain() {
        return number && amount() instanceof BigDecimal code ? code.toPlainString() : text.strip();
    }

    /** As it is written into another sheet. */
    public Object value() {
        return number ? amount() : text;
    }
}
