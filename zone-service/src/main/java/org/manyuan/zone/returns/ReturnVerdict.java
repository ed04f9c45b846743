package org.manyuan.zone.returns;

import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.returns.ReturnEventType;

/** Whether a command may be carried out on a return. */
public sealed interface ReturnVerdict {

    record Allowed(ReturnEventType type, ReturnEvent event, IndicatorReturn after)
            implements ReturnVerdict {}

    /** It is so already. */
    record Unchanged(IndicatorReturn state) implements ReturnVerdict {}

    /** The pointers of the faults are those of the command's body. */
    record Refused(Refusal refusal) implements ReturnVerdict {}
}
