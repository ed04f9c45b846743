package org.manyuan.gateway.route;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Refusal;

/**
 * The caller's body could not be passed on, and that is the caller's doing: it must not count
 * against the service that was waiting for it.
 */
final class RefusedBody extends IOException {

    private final transient Refusal refusal;

    RefusedBody(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.type().slug(), cause);
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
