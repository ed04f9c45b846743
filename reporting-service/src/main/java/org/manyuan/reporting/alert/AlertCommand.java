package org.manyuan.reporting.alert;

import org.jspecify.annotations.Nullable;

/** What may befall an alert. */
public sealed interface AlertCommand {

    /** It is so. */
    record Found(Finding finding) implements AlertCommand {}

    /** It is so no more. */
    record Vanished() implements AlertCommand {}

    /** Somebody deals with it. */
    record Acknowledge(@Nullable String remark) implements AlertCommand {}
}
