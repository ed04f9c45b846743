package org.manyuan.reporting.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A response that stays open. Written to directly, as Spring's emitter would convert every event
 * once for each reader.
 */
final class ServletLine implements Line {

    private final AsyncContext async;
    private final ServletOutputStream out;

    private ServletLine(AsyncContext async, ServletOutputStream out) {
        this.async = async;
        this.out = out;
    }

    static ServletLine open(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ServletOutputStream out = response.getOutputStream();
        response.flushBuffer();
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        return new ServletLine(async, out);
    }

    /** Tells when the reader is gone. */
    void onEnd(Runnable gone) {
        async.addListener(new End(gone));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        try {
            async.complete();
        } catch (IllegalStateException over) {
            // the container was faster
        }
    }

    private record End(Runnable gone) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            gone.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            gone.run();
        }

        @Override
        public void onError(AsyncEvent event) {
            gone.run();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // nobody starts it again
        }
    }
}
