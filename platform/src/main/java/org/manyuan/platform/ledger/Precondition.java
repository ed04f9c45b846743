package org.manyuan.platform.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** Which version of an aggregate the sender has seen. */
public sealed interface Precondition {

    /** None is asked for. */
    record Free() implements Precondition {}

    /** One is asked for and was not given. */
    record Missing() implements Precondition {}

    /** Any of these versions. */
    record OneOf(List<Integer> versions) implements Precondition {}

    default @Nullable Refusal refuse(int version) {
        return switch (this) {
            case Free() -> null;
            case Missing() -> Refusal.of(ProblemType.PRECONDITION_REQUIRED);
            case OneOf(List<Integer> versions) ->
                    versions.contains(version)
                            ? null
                            : Refusal.of(
                                    ProblemType.VERSION_CONFLICT,
                                    Fault.at(
                                            "/headers/If-Match",
                                            "fault.version-conflict",
                                            version));
        };
    }
}
