package org.manyuan.contracts.policy;

import java.time.LocalDate;

/** The limits that the plans known now set to what happens on a day. */
@FunctionalInterface
public interface RulesInForce {

    Rules on(LocalDate day);
}
