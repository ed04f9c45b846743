package org.manyuan.project.bundle;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of what happens to a project package, as they are published. */
sealed interface PackageEvent {

    LocalDate occurredOn();

    String eventName();

    record DrawnUp(
            LocalDate occurredOn,
            String zoneId,
            int year,
            String name,
            String leadingIndustry,
            List<String> projectIds,
            @Nullable LocalDate submittedOn)
            implements PackageEvent {
        @Override
        public String eventName() {
            return "drawn-up";
        }
    }

    /** The particulars as a whole, as they are from now on. */
    record Revised(
            LocalDate occurredOn,
            String name,
            String leadingIndustry,
            List<String> projectIds,
            @Nullable LocalDate submittedOn)
            implements PackageEvent {
        @Override
        public String eventName() {
            return "revised";
        }
    }

    record Withdrawn(LocalDate occurredOn, String reason) implements PackageEvent {
        @Override
        public String eventName() {
            return "withdrawn";
        }
    }
}
