package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Rules;

/** How a project is shown that has made no progress for long. */
public enum IdleLight {
    YELLOW,
    RED,
    /** proposed for removal from the list */
    REMOVAL;

    /** Null where the last progress is not so long ago, or none is waited for. */
    public static @Nullable IdleLight of(
            @Nullable LocalDate idleSince, LocalDate today, Rules.Idle limits) {
        IdleLight light = null;
        for (IdleLight each : values()) {
            if (idleSince != null && !idleSince.isAfter(each.latest(today, limits))) {
                light = each;
            }
        }
        return light;
    }

    /** The latest day of the last progress with which a project is shown so. */
    public LocalDate latest(LocalDate today, Rules.Idle limits) {
        return today.minusDays(
                switch (this) {
                    case YELLOW -> limits.yellowDays();
                    case RED -> limits.redDays();
                    case REMOVAL -> limits.removalDays();
                });
    }

    /** A project whose last progress was on this day or before is shown with the next light. */
    public @Nullable LocalDate earliestExcluded(LocalDate today, Rules.Idle limits) {
        return this == REMOVAL ? null : values()[ordinal() + 1].latest(today, limits);
    }
}
