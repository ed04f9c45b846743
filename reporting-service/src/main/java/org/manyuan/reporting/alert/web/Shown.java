package org.manyuan.reporting.alert.web;

import java.util.Set;
import org.manyuan.reporting.alert.AlertState;

/** Which alerts a list shows by their state; those that are open where nothing is said. */
enum Shown {
    OPEN(Set.of(AlertState.RAISED, AlertState.ACKNOWLEDGED)),
    RAISED(Set.of(AlertState.RAISED)),
    ACKNOWLEDGED(Set.of(AlertState.ACKNOWLEDGED)),
    CLEARED(Set.of(AlertState.CLEARED)),
    ALL(Set.of());

    private final Set<AlertState> states;

    Shown(Set<AlertState> states) {
        this.states = states;
    }

    Set<AlertState> states() {
        return states;
    }
}
