package org.manyuan.reporting.stream;

import java.io.IOException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * One reader of the stream. Idle, it has neither a thread nor a buffer; while a write is under way
 * only the newest event waits. A reader for whom too many were passed over is dropped.
 */
final class Subscriber {

    private static final int PASSED_OVER = 4;

    private final Line line;
    private final Executor writers;
    private final Runnable dropped;
    private @Nullable StreamEvent waiting;
    private @Nullable StreamEvent newest;
    private int passedOver;
    private boolean writing;
    private boolean ended;
    private boolean closed;

    /**
     * @param dropped told when the reader was too slow
     */
    Subscriber(Line line, Executor writers, Runnable dropped) {
        this.line = line;
        this.writers = writers;
        this.dropped = dropped;
    }

    /**
     * Brings an event to the reader, unless it has had it; false where it is not there any more.
     */
    synchronized boolean offer(StreamEvent event) {
        if (ended || event == newest) {
            return !ended;
        }
        newest = event;
        if (waiting != null && ++passedOver > PASSED_OVER) {
            dropped.run();
            end();
            return false;
        }
        waiting = event;
        write();
        return true;
    }

    /** A reader to whom something is being written shows whether it is alive by taking it. */
    synchronized void heartbeat() {
        if (!ended && !writing) {
            waiting = StreamEvent.HEARTBEAT;
            write();
        }
    }

    private synchronized void write() {
        if (!writing) {
            writing = true;
            writers.execute(this::writeWhatWaits);
        }
    }

    /** Closes the line, where a write is under way after that. */
    synchronized void end() {
        ended = true;
        waiting = null;
        if (!writing) {
            close();
        }
    }

    /** The line has been closed by others. */
    synchronized void gone() {
        closed = true;
        end();
    }

    private synchronized void close() {
        if (!closed) {
            closed = true;
            line.close();
        }
    }

    private void writeWhatWaits() {
        try {
            for (StreamEvent event = next(); event != null; event = next()) {
                line.write(event.bytes());
            }
        } catch (IOException | RuntimeException gone) {
            // what is thrown where the container has taken the response back is nowhere said
            stop();
        }
    }

    private synchronized @Nullable StreamEvent next() {
        StreamEvent event = waiting;
        waiting = null;
        passedOver = 0;
        if (event == null) {
            writing = false;
            if (ended) {
                close();
            }
        }
        return event;
    }

    private synchronized void stop() {
        writing = false;
        end();
    }
}
