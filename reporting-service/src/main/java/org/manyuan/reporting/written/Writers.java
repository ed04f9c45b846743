package org.manyuan.reporting.written;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets a few reports be written at a time: each takes a second of a processor and tens of
 * megabytes, which the figures on the screen must not wait for.
 */
@Component
public class Writers {

    private final Semaphore free;

    Writers(@Value("${manyuan.reporting.writers:2}") int writers) {
        free = new Semaphore(writers);
    }

    /** Empty where as many as may be are at work already. */
    public <T> Optional<T> write(Supplier<T> report) {
        if (!free.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(report.get());
        } finally {
            free.release();
        }
    }
}
