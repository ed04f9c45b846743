package org.manyuan.platform.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and writes references such as {@code AB12}. */
final class CellReference {

    /** Where nothing is named. */
    static final int NONE = -1;

    /** What no sheet has. */
    private static final int BEYOND = Integer.MAX_VALUE;

    private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final int LETTERS = 26;

    private CellReference() {}

    static int row(@Nullable String number) {
        if (number == null) {
            return NONE;
        }
        return number.matches("[0-9]{1,7}") ? Integer.parseInt(number) : BEYOND;
    }

    /** Of the column in a reference to a cell, from 0. */
    static int column(@Nullable String reference) {
        if (reference == null) {
            return NONE;
        }
        Matcher matcher = REFERENCE.matcher(reference);
        if (!matcher.matches()) {
            return BEYOND;
        }
        return matcher.group(1).chars().reduce(0, (sum, c) -> sum * LETTERS + c - 'A' + 1) - 1;
    }

    static String of(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row).toString();
    }
}
