package org.manyuan.reporting.written;

import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.scope.Scope;

/**
 * Which report is asked for.
 *
 * @param scope a zone or the province
 */
public record Asked(Scope scope, AsOf asOf, boolean halfYear, Format format) {}
