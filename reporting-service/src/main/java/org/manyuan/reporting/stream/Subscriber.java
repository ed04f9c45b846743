package org.manyuan.reporting.stream;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of the stream with a short queue of its own; a reader that cannot keep up is dropped.
 */
public final class Subscriber {

    private static final StreamEvent HEARTBEAT = new StreamEvent("", "", "");
    private static final StreamEvent END = new StreamEvent("", "", "");

    private final SseEmitter emitter;
    private final BlockingQueue<StreamEvent> queue;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param most so many events may wait for the reader
     */
    public Subscriber(SseEmitter emitter, int most) {
        this.emitter = emitter;
        this.queue = new LinkedBlockingQueue<>(most);
        Thread.ofVirtual().name("subscriber").start(this::run);
    }

    public void onEnd(Runnable leave) {
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(failure -> leave.run());
    }

    public void offer(StreamEvent event) {
        if (!queue.offer(event)) {
            end();
        }
    }

    public void heartbeat() {
        // a reader with something in its queue shows whether it is alive by taking it
        if (queue.isEmpty()) {
            offer(HEARTBEAT);
        }
    }

    public void end() {
        if (ended.compareAndSet(false, true)) {
            queue.clear();
            offer(END);
            // a write that is stuck holds the emitter; whoever pushes must not wait for it
            Thread.ofVirtual().name("subscriber-end").start(emitter::complete);
        }
    }

    private void run() {
        try {
            for (StreamEvent event = queue.take(); event != END; event = queue.take()) {
                emitter.send(
                        event == HEARTBEAT
                                ? SseEmitter.event().comment("")
                                : SseEmitter.event()
                                        .id(event.id())
                                        .name(event.name())
                                        .data(event.data(), MediaType.TEXT_PLAIN));
            }
        } catch (IOException | IllegalStateException gone) {
            emitter.completeWithError(gone);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
