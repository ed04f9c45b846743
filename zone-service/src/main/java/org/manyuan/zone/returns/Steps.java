package org.manyuan.zone.returns;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.zone.returns.ReturnCommand.Approve;
import org.manyuan.zone.returns.ReturnCommand.Correct;
import org.manyuan.zone.returns.ReturnCommand.Fill;
import org.manyuan.zone.returns.ReturnCommand.Reject;
import org.manyuan.zone.returns.ReturnCommand.Review;
import org.manyuan.zone.returns.ReturnCommand.Submit;

/** Which step may be taken in which status, and by whom. */
public final class Steps {

    private Steps() {}

    static boolean isOpen(@Nullable ReturnStatus status, ReturnCommand command) {
        return switch (command) {
            case Fill _ -> status == null || status.isOpen();
            case Submit _ -> status != null && status.isOpen();
            case Review _ -> status == ReturnStatus.SUBMITTED;
            case Approve _ -> status == ReturnStatus.REVIEWED;
            case Reject _ -> status == ReturnStatus.SUBMITTED || status == ReturnStatus.REVIEWED;
            case Correct _ -> status == ReturnStatus.APPROVED;
        };
    }

    /** An office takes its own steps only; a higher one does not do a lower one's. */
    public static Set<Office> officesOf(ReturnCommand command, @Nullable ReturnStatus status) {
        return switch (command) {
            case Fill fill when fill.collected() -> Set.of(Office.ZONE, Office.CITY);
            case Fill _, Submit _ -> Set.of(Office.ZONE);
            case Review _ -> Set.of(Office.CITY);
            case Approve _, Correct _ -> Set.of(Office.PROVINCE);
            case Reject _ -> rejecting(status);
        };
    }

    /** Whoever has it on the desk sends it back. */
    private static Set<Office> rejecting(@Nullable ReturnStatus status) {
        if (status == ReturnStatus.SUBMITTED) {
            return Set.of(Office.CITY);
        }
        return status == ReturnStatus.REVIEWED
                ? Set.of(Office.PROVINCE)
                : Set.of(Office.CITY, Office.PROVINCE);
    }
}
