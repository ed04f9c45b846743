package org.manyuan.zone.ledger;

import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.registry.Zone;

/** What became of a command. */
public sealed interface ZoneOutcome {

    /**
     * It is durable.
     *
     * @param zone as it is now
     * @param repeated whether the command had been carried out before
     */
    record Done(Zone zone, int version, boolean repeated) implements ZoneOutcome {}

    /** It left no trace. */
    record Refused(Refusal refusal) implements ZoneOutcome {}

    static ZoneOutcome refused(ProblemType type) {
        return new Refused(Refusal.of(type));
    }
}
