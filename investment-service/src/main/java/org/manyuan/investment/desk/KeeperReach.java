package org.manyuan.investment.desk;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.investment.keeper.Keeper;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.security.Caller;

/** Whether a command on something that an office keeps lies within the caller's jurisdiction. */
public final class KeeperReach {

    private final Reach reach;

    public KeeperReach(Reach reach) {
        this.reach = reach;
    }

    /**
     * @param known who keeps it now; null where it is not there
     * @param next who shall keep it, where the command says so
     * @param opens whether the command can be the first on it
     */
    public @Nullable Refusal outside(
            Caller caller, @Nullable Keeper known, @Nullable Keeper next, boolean opens) {
        if (known == null ? !opens : !reach.covers(caller, known)) {
            return Refusal.of(ProblemType.NOT_FOUND);
        }
        if (next == null || next.equals(known)) {
            return null;
        }
        if (!reach.exists(next)) {
            return Refusal.of(
                    ProblemType.VALIDATION,
                    Fault.at("/keeper", "fault.unknown-keeper", next.scope()));
        }
        return reach.covers(caller, next)
                ? null
                : Refusal.of(
                        ProblemType.OUTSIDE_JURISDICTION,
                        Fault.at("/keeper", "fault.keeper-outside-jurisdiction", next.scope()));
    }
}
