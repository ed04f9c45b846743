package org.manyuan.reporting.written.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** How a number is written in a table. */
public enum Form {
    COUNT("#,##0", "#,##0"),
    AMOUNT("#,##0.00", "#,##0.00"),
    /** An amount in a narrow column: without decimals where it has none. */
    SHORT_AMOUNT("#,##0.00", "#,##0.##"),
    PERCENT("0.00%", "0.00%");

    private final String pattern;
    private final String onPaper;

    Form(String pattern, String onPaper) {
        this.pattern = pattern;
        this.onPaper = onPaper;
    }

    /** As workbooks know it. */
    public String pattern() {
        return pattern;
    }

    public String shown(BigDecimal value) {
        DecimalFormat format =
                new DecimalFormat(onPaper, DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
