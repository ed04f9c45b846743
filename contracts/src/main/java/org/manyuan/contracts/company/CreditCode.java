package org.manyuan.contracts.company;

import java.util.regex.Pattern;

/** The unified social credit code 统一社会信用代码 of a company, by GB 32100. */
public final class CreditCode {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int WEIGHT_STEP = 3;

    /** Who registered it and as what, the division, the organisation, the check digit. */
    private static final Pattern FORM =
            Pattern.compile("[0-9A-HJ-NP-RTUW-Y]{2}\\d{6}[0-9A-HJ-NP-RTUW-Y]{10}");

    private CreditCode() {}

    public static boolean isValid(String code) {
        return FORM.matcher(code).matches()
                && code.charAt(code.length() - 1) == checkDigit(code.substring(0, 17));
    }

    /** The weights are the powers of three, everything modulo the number of digits. */
    private static char checkDigit(String body) {
        int sum = 0;
        int weight = 1;
        for (int index = 0; index < body.length(); index++) {
            sum += DIGITS.indexOf(body.charAt(index)) * weight;
            weight = weight * WEIGHT_STEP % DIGITS.length();
        }
        return DIGITS.charAt((DIGITS.length() - sum % DIGITS.length()) % DIGITS.length());
    }
}
