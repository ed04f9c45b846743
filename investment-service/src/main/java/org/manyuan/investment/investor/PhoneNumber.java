package org.manyuan.investment.investor;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/**
 * A telephone number, which is personal data: whatever prints it, be it by mistake, prints it
 * masked.
 */
public record PhoneNumber(String number) {

    private static final Pattern FORM = Pattern.compile("\\+?\\d(?:-?\\d){6,17}");
    private static final Pattern MOBILE_WITHIN =
            Pattern.compile("(?<!\\d)1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
    private static final int SHOWN_AT_START = 3;
    private static final int SHOWN_AT_END = 4;
    private static final int LENGTH_OF_MOBILE = 11;

    static @Nullable PhoneNumber read(String field, Fields body) {
        String text = body.optionalName(field);
        if (text == null || text.isEmpty()) {
            return null;
        }
        String number = plain(text).replace(" ", "");
        if (!FORM.matcher(number).matches()) {
            body.fault(field, "phone");
        }
        return new PhoneNumber(number);
    }

    /** Whether somebody's mobile number stands in a text that will be published. */
    static boolean isIn(String text) {
        return MOBILE_WITHIN.matcher(plain(text)).find();
    }

    /** Such as {@code 138****1234}; at least four digits are hidden. */
    public String masked() {
        String end =
                number.length() < LENGTH_OF_MOBILE
                        ? ""
                        : number.substring(number.length() - SHOWN_AT_END);
        return number.substring(0, SHOWN_AT_START) + "****" + end;
    }

    @Override
    public String toString() {
        return masked();
    }

    /** Full-width digits are digits. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
