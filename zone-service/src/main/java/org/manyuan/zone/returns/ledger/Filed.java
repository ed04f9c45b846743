package org.manyuan.zone.returns.ledger;

import org.manyuan.zone.returns.IndicatorReturn;

/** A return without its ledger. */
public record Filed(IndicatorReturn state, int version) {}
