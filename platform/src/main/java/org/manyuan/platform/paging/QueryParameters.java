package org.manyuan.platform.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.RefusedException;

/** Reads the parameters of a list's query and tells all that are wrong at once. */
public final class QueryParameters {

    private static final int LONGEST = 200;

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
