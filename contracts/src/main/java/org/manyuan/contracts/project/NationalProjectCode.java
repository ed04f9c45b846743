package org.manyuan.contracts.project;

import java.util.regex.Pattern;

/**
 * The national code of an investment project by GB/T 40058: 24 characters in five parts, such as
 * {@code 2105-360121-04-01-123456}. The first part is the year in older codes and year and month
 * since November 2020. Its last digit is a check digit in the newer ones only, so it is not judged.
 */
public final class NationalProjectCode {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(?:19|20)\\d{2}|\\d{2}(?:0[1-9]|1[0-2]))-\\d{6}-\\d{2}-\\d{2}-\\d{6}");

    private NationalProjectCode() {}

    public static boolean isValid(String code) {
        return FORM.matcher(code).matches();
    }
}
