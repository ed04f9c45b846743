package org.manyuan.project.imports;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.background.BackgroundLoop;

/** Keeps an import for who works on it, however long a step of the work takes. */
final class Lease extends BackgroundLoop {

    private final Imports imports;
    private final String importId;
    private final String holder;
    private final Duration length;
    private final Clock clock;
    private volatile Instant until;

    Lease(Imports imports, String importId, String holder, Duration length, Clock clock) {
        super("lease-" + importId);
        this.imports = imports;
        this.importId = importId;
        this.holder = holder;
        this.length = length;
        this.clock = clock;
        this.until = clock.instant().plus(length);
    }

    String holder() {
        return holder;
    }

    /** Not where another one has taken the import over, or may have. */
    boolean isHeld() {
        return clock.instant().isBefore(until);
    }

    @Override
    protected @Nullable Duration turn() {
        Instant asked = clock.instant();
        if (imports.renew(importId, holder, length)) {
            until = asked.plus(length);
            return length.dividedBy(3);
        }
        until = Instant.MIN;
        return null;
    }
}
