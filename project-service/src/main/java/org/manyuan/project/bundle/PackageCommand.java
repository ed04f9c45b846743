package org.manyuan.project.bundle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an office does with a project package. */
public sealed interface PackageCommand {

    record DrawUp(
            String zoneId,
            int year,
            String name,
            String leadingIndustry,
            List<String> projectIds,
            @Nullable LocalDate submittedOn)
            implements PackageCommand {}

    /**
     * What is null stays as it is.
     *
     * @param unsubmitted whether the day of submission is taken away
     */
    record Revise(
            @Nullable String name,
            @Nullable String leadingIndustry,
            @Nullable List<String> projectIds,
            @Nullable LocalDate submittedOn,
            boolean unsubmitted)
            implements PackageCommand {}

    record Withdraw(String reason) implements PackageCommand {}
}
