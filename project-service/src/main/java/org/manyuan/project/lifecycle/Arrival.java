package org.manyuan.project.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Capital that arrived, in 万元. */
public record Arrival(LocalDate occurredOn, BigDecimal amountWan, @Nullable String origin) {}
