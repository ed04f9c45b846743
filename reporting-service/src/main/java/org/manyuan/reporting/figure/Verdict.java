package org.manyuan.reporting.figure;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.contracts.policy.Target;

/**
 * How a figure stands to one target.
 *
 * @param required what the target asks for in this year; null where that lies above a reference
 *     figure that nobody has entered yet
 */
public record Verdict(
        Target target,
        @Nullable Fraction required,
        Status status,
        @Nullable Light light,
        @Nullable Outlook outlook) {}
