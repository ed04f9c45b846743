package org.manyuan.reporting;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipal system that is sent alerts, and behaves as a test has it. */
final class Receiver implements AutoCloseable {

    /** As an answer: none, until the test is over. */
    static final int HANG = 0;

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ToIntFunction<Received> behaviour;

    /** What was posted, whatever was answered then. */
    record Received(String contentType, String signature, String body, JsonNode event) {

        String alertId() {
            return event.get("subject").stringValue();
        }

        int sequence() {
            return Integer.parseInt(event.get("sequence").stringValue());
        }
    }

    /**
     * @param behaviour the status to be answered
     */
    Receiver(ToIntFunction<Received> behaviour) {
        this.behaviour = behaviour;
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/alerts";
    }

    List<Received> received() {
        return received;
    }

    List<Received> of(String alertId) {
        return received.stream().filter(each -> each.alertId().equals(alertId)).toList();
    }

    private void receive(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Received each =
                new Received(
                        exchange.getRequestHeaders().getFirst("Content-Type"),
                        exchange.getRequestHeaders().getFirst("Manyuan-Signature"),
                        body,
                        JsonMapper.shared().readTree(body));
        int status = behaviour.applyAsInt(each);
        received.add(each);
        if (status == HANG) {
            try {
                over.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        } else {
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
    }
}
