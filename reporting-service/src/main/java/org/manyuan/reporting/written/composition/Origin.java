package org.manyuan.reporting.written.composition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where figures come from.
 *
 * @param plan the name of the plan that they are judged by
 * @param source one sentence that says where they were read
 * @param frozenAt null where they are what is known now
 */
public record Origin(String plan, String source, @Nullable Instant frozenAt) {}
