package org.manyuan.platform.ledger;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Refusal;

/** What the sender of an event asks of the version of its subject. */
@FunctionalInterface
public interface VersionCheck {

    VersionCheck NONE = version -> null;

    /** Null where the subject may have this version. */
    @Nullable Refusal refuse(int version);
}
