package org.manyuan.contracts.policy;

import java.time.MonthDay;

/** When a target is to be reached. */
public sealed interface Schedule {

    /** In every year of the plan, by a day of it. */
    record EveryYear(MonthDay due) implements Schedule {
        public static final EveryYear AT_ITS_END = new EveryYear(MonthDay.of(12, 31));
    }

    /** By the end of a year; before that it can be behind, but not missed. */
    record By(int year) implements Schedule {}

    /** On the mean of the years from the first one on. */
    record Average(int from, int to) implements Schedule {}
}
