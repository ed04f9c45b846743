package org.manyuan.investment.disposal;

import java.time.LocalDate;

/** What was done on a day to dispose of a case. */
public record Measure(LocalDate occurredOn, String measure) {}
