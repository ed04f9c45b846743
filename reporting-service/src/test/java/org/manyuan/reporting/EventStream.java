package org.manyuan.reporting;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.conformance.ObservedClient;

/** A reader of server-sent events. */
final class EventStream implements AutoCloseable {

    private final HttpClient http = ObservedClient.of("reporting-service");
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> reading;

    record Event(String id, String name, String data) {}

    EventStream(URI uri, String token, @Nullable String lastEventId) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        reading =
                http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines())
                        .thenAcceptAsync(
                                answer -> read(answer.body()),
                                task -> Thread.ofVirtual().start(task));
    }

    private void read(Stream<String> lines) {
        String[] event = {"", "", ""};
        lines.forEach(line -> {
            if (line.startsWith("id:")) {
                event[0] = line.substring(3);
            } else if (line.startsWith("event:")) {
                event[1] = line.substring(6);
            } else if (line.startsWith("data:")) {
                event[2] += line.substring(5);
            } else if (line.isEmpty() && !event[2].isEmpty()) {
                events.add(new Event(event[0], event[1], event[2]));
                event[2] = "";
            }
        });
    }

    Event next() {
        try {
            Event event = events.poll(Backing.PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (event == null) {
                throw new AssertionError("no event came; the connection: " + reading);
            }
            return event;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
