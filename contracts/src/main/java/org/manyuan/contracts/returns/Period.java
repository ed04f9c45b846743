package org.manyuan.contracts.returns;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For which time figures are returned: {@code 2019}, {@code 2019-Q1} or {@code 2019-06}.
 *
 * @param number of the quarter or month within the year; 1 for a year
 */
public record Period(int year, PeriodKind kind, int number) implements Comparable<Period> {

    /** How a period is written; years as the interface knows them. */
    public static final Pattern FORM =
            Pattern.compile("(20\\d\\d|2100)(-Q([1-4])|-(0[1-9]|1[0-2]))?");

    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::lastDay).thenComparing(Period::kind);

    public static Period ofYear(int year) {
        return new Period(year, PeriodKind.YEAR, 1);
    }

    /** Null where the text is no period. */
    public static @Nullable Period parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(3) != null) {
            return new Period(year, PeriodKind.QUARTER, Integer.parseInt(matcher.group(3)));
        }
        return matcher.group(4) == null
                ? ofYear(year)
                : new Period(year, PeriodKind.MONTH, Integer.parseInt(matcher.group(4)));
    }

    /** Null where the text is no year. */
    public static @Nullable Integer parseYear(String text) {
        Period period = parse(text);
        return period == null || period.kind() != PeriodKind.YEAR ? null : period.year();
    }

    /** All periods that end in a year, in order. */
    public static List<Period> endingIn(int year) {
        return Stream.of(PeriodKind.values())
                .flatMap(kind ->
                        IntStream.rangeClosed(1, perYear(kind))
                                .mapToObj(number -> new Period(year, kind, number)))
                .sorted()
                .toList();
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * months() + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(months()).minusDays(1);
    }

    /** The one of the same kind just before. */
    public Period previous() {
        return number > 1
                ? new Period(year, kind, number - 1)
                : new Period(year - 1, kind, perYear(kind));
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case YEAR -> String.valueOf(year);
            case QUARTER -> year + "-Q" + number;
            case MONTH -> "%d-%02d".formatted(year, number);
        };
    }

    private int months() {
        return kind.months();
    }

    private static int perYear(PeriodKind kind) {
        return 12 / kind.months();
    }
}
