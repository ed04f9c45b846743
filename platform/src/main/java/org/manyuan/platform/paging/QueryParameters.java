package org.manyuan.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.RefusedException;

/** Reads the parameters of a list's query and tells all that are wrong at once. */
public final class QueryParameters {

    private static final int LONGEST = 200;
    private static final Pattern YEAR = Pattern.compile("(19[89]|20\\d)\\d|2100");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final List<Fault> faults = new ArrayList<>();

    /** By which field a list is sorted. */
    public record Order(String field, boolean descending) {}

    /** A constant in upper or lower case; null where the parameter is left out. */
    public <E extends Enum<E>> @Nullable E constant(
            String name, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        faults.add(Fault.at("/query/" + name, "fault.wrong-value"));
        return null;
    }

    /** A text without the blanks around it; null where nothing is left. */
    public @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        // NUL would end the text in a regular expression of the store
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            faults.add(Fault.at("/query/" + name, "fault.text", LONGEST));
            return null;
        }
        return value.strip();
    }

    /** A year from 1980 to 2100. */
    public @Nullable Integer year(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (YEAR.matcher(value).matches()) {
            return Integer.valueOf(value);
        }
        faults.add(Fault.at("/query/" + name, "fault.wrong-value"));
        return null;
    }

    /** {@code true} or {@code false}. */
    public @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        faults.add(Fault.at("/query/" + name, "fault.boolean"));
        return null;
    }

    /** A whole number from 1 up. */
    public @Nullable Integer count(String name, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (WHOLE.matcher(value).matches()) {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        }
        faults.add(Fault.at("/query/" + name, "fault.whole-number", most));
        return null;
    }

    /** {@code field}, {@code -field} or {@code field,desc}. */
    public Order order(@Nullable String sort, SortedSet<String> sortable, String otherwise) {
        if (sort == null || sort.isBlank()) {
            return new Order(otherwise, false);
        }
        boolean descending = sort.startsWith("-") || sort.endsWith(",desc");
        String field = sort.replaceFirst("^-", "").replaceFirst(",(asc|desc)$", "");
        if (!sortable.contains(field)) {
            faults.add(Fault.at("/query/sort", "fault.sort", String.join(", ", sortable)));
            return new Order(otherwise, false);
        }
        return new Order(field, descending);
    }

    /**
     * @throws RefusedException {@code validation} where anything was wrong
     */
    public void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, faults));
        }
    }
}
