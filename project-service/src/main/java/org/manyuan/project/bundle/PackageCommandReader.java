package org.manyuan.project.bundle;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.project.bundle.PackageCommand.DrawUp;
import org.manyuan.project.bundle.PackageCommand.Revise;
import org.manyuan.project.bundle.PackageCommand.Withdraw;

/** Reads commands from JSON objects; the faults found are in the {@link Fields}. */
public final class PackageCommandReader {

    private static final int MOST_PROJECTS = 200;
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(2000);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private PackageCommandReader() {}

    public static DrawUp drawUp(Fields body) {
        DrawUp command =
                new DrawUp(
                        body.name("zoneId"),
                        year(body),
                        body.name("name"),
                        body.name("leadingIndustry"),
                        projectIds(body),
                        body.optionalDate("submittedOn"));
        body.refuseUnknown();
        return command;
    }

    /** A merge patch, in which null takes the day of submission away. */
    public static Revise revise(Map<String, Object> patch, Fields body) {
        for (String field : List.of("name", "leadingIndustry")) {
            if (patch.containsKey(field) && !body.has(field)) {
                body.fault(field, "required");
            }
        }
        Revise command =
                new Revise(
                        body.optionalName("name"),
                        body.optionalName("leadingIndustry"),
                        patch.containsKey("projectIds") ? projectIds(body) : null,
                        body.optionalDate("submittedOn"),
                        patch.containsKey("submittedOn") && !body.has("submittedOn"));
        body.refuseUnknown();
        return command;
    }

    public static Withdraw withdraw(Fields body) {
        Withdraw command = new Withdraw(body.text("reason"));
        body.refuseUnknown();
        return command;
    }

    private static int year(Fields body) {
        BigDecimal year = body.number("year");
        boolean whole = year.stripTrailingZeros().scale() <= 0;
        if (whole && year.compareTo(FIRST_YEAR) >= 0 && year.compareTo(LAST_YEAR) <= 0) {
            return year.intValueExact();
        }
        // a year that is missing or no number has been told already
        if (body.faults().stream().noneMatch(fault -> fault.pointer().equals("/year"))) {
            body.fault("year", "year");
        }
        return FIRST_YEAR.intValue();
    }

    private static List<String> projectIds(Fields body) {
        @Nullable List<String> ids = body.optionalNames("projectIds");
        if (ids == null) {
            body.fault("projectIds", "required");
            return List.of();
        }
        if (ids.size() > MOST_PROJECTS) {
            body.fault("projectIds", "too-many-projects", MOST_PROJECTS);
        }
        Set<String> known = new HashSet<>();
        for (int index = 0; index < ids.size(); index++) {
            if (!known.add(ids.get(index))) {
                body.fault("projectIds/" + index, "project-twice", ids.get(index));
            }
        }
        return ids;
    }
}
