package org.manyuan.zone.registry;

import org.manyuan.contracts.problem.Refusal;

/** Whether a command may be carried out on a zone. */
public sealed interface ZoneVerdict {

    record Allowed(ZoneEvent event, Zone after) implements ZoneVerdict {}

    /** It is so already. */
    record Unchanged(Zone zone) implements ZoneVerdict {}

    /** The pointers of the faults are those of the command's body. */
    record Refused(Refusal refusal) implements ZoneVerdict {}
}
