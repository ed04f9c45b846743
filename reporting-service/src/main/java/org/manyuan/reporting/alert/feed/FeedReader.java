package org.manyuan.reporting.alert.feed;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One reader of the feed with a queue of its own: a turn of an alert is not replaced by the next,
 * so none is passed over. A reader that cannot keep up is dropped.
 */
public final class FeedReader {

    private static final FeedEvent HEARTBEAT = new FeedEvent("", "", "");
    private static final FeedEvent END = new FeedEvent("", "", "");

    private final SseEmitter emitter;
    private final BlockingQueue<FeedEvent> queue;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param most so many events may wait for the reader
     */
    public FeedReader(SseEmitter emitter, int most) {
        this.emitter = emitter;
        this.queue = new LinkedBlockingQueue<>(most);
        Thread.ofVirtual().name("feed-reader").start(this::run);
    }

    void onEnd(Runnable leave) {
        emitter.onCompletion(leave);
        emitter.onTimeout(leave);
        emitter.onError(failure -> leave.run());
    }

    void offer(FeedEvent event) {
        if (!queue.offer(event)) {
            end();
        }
    }

    void heartbeat() {
        // a reader with something in its queue shows whether it is alive by taking it
        if (queue.isEmpty()) {
            offer(HEARTBEAT);
        }
    }

    void end() {
        if (ended.compareAndSet(false, true)) {
            queue.clear();
            offer(END);
            // a write that is stuck holds the emitter; whoever pushes must not wait for it
            Thread.ofVirtual().name("feed-reader-end").start(emitter::complete);
        }
    }

    private void run() {
        try {
            for (FeedEvent event = queue.take(); event != END; event = queue.take()) {
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
