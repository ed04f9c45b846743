package org.manyuan.reporting.written;

import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.scope.Scope;
import org.manyuan.reporting.snapshot.Snapshot;

/**
 * Which report is asked for.
 *
 * @param scope a zone or the province
 * @param snapshot null where it is asked of what is known now
 */
public record Asked(
        Scope scope, AsOf asOf, boolean halfYear, Format format, @Nullable Snapshot snapshot) {}
