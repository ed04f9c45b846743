package org.manyuan.reporting.kpi.web;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Schedule;

/** When a target is to be reached, as the interface writes it. */
final class Schedules {

    private Schedules() {}

    /** {@code 05-31}; null where it is the year's end. */
    static @Nullable String due(Schedule schedule) {
        return schedule instanceof Schedule.EveryYear every
                        && !every.equals(Schedule.EveryYear.AT_ITS_END)
                ? every.due().toString().substring("--".length())
                : null;
    }

    static @Nullable Integer by(Schedule schedule) {
        return schedule instanceof Schedule.By(int year) ? Integer.valueOf(year) : null;
    }

    /** {@code 2018-2020} */
    static @Nullable String average(Schedule schedule) {
        return schedule instanceof Schedule.Average(int from, int to) ? from + "-" + to : null;
    }
}
