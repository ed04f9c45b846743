package org.manyuan.reporting.kpi;

import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Scope;

/** About what figures are asked. */
public record Question(Scope scope, AsOf asOf, Caliber caliber) {}
