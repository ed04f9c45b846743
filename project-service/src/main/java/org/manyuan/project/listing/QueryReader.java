package org.manyuan.project.listing;

import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.platform.problem.RefusedException;

/** Reads query parameters and tells all that are wrong at once. */
final class QueryReader {

    private static final Map<String, String> SORTABLE =
            new TreeMap<>(
                    Map.of(
                            "projectId", "_id",
                            "name", "state.details.name",
                            "zoneId", "state.zoneId",
                            "stage", "state.stage",
                            "industry", "state.details.industry",
                            "owner", "state.details.owner",
                            "signedOn", "state.signedOn",
                            "totalInvestmentWan", "state.details.totalInvestmentWan",
                            "contractAmountWan", "state.details.contractAmountWan"));

    private static final int LONGEST = 200;

    private final List<Fault> faults = new ArrayList<>();

    <E extends Enum<E>> @Nullable E constant(String name, @Nullable String value, Class<E> type) {
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

    /** A text to look for; NUL would end it in a regular expression of the store. */
    @Nullable String text(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST || value.indexOf('\0') >= 0) {
            faults.add(Fault.at("/query/" + name, "fault.text", LONGEST));
            return null;
        }
        return value.strip();
    }

    @Nullable Integer year(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.matches("(19[89]|20\\d)\\d|2100")) {
            return Integer.valueOf(value);
        }
        faults.add(Fault.at("/query/" + name, "fault.wrong-value"));
        return null;
    }

    @Nullable Boolean flag(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.equals("true") || value.equals("false")) {
            return Boolean.valueOf(value);
        }
        faults.add(Fault.at("/query/" + name, "fault.boolean"));
        return null;
    }

    /** {@code field}, {@code -field} or {@code field,desc}; the id decides among equals. */
    Bson sort(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return ascending("_id");
        }
        boolean down = value.startsWith("-") || value.endsWith(",desc");
        String name = value.replaceFirst("^-", "").replaceFirst(",(asc|desc)$", "");
        String field = SORTABLE.get(name);
        if (field == null) {
            faults.add(Fault.at("/query/sort", "fault.sort", String.join(", ", SORTABLE.keySet())));
            return ascending("_id");
        }
        return orderBy(down ? descending(field) : ascending(field), ascending("_id"));
    }

    /**
     * @throws RefusedException {@code validation} where anything was wrong
     */
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new RefusedException(new Refusal(ProblemType.VALIDATION, faults));
        }
    }
}
