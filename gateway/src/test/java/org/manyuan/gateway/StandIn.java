package org.manyuan.gateway;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A small real HTTP server in a service's place; what it answers is changed by the tests. */
final class StandIn implements AutoCloseable {

    static final HttpHandler OK = answering(200, "application/json", "{}");

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile HttpHandler behaviour = OK;

    private StandIn(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static StandIn started() {
        return new StandIn(0);
    }

    static StandIn startedAt(int port) {
        return new StandIn(port);
    }

    /** Has a port on which nobody listens, and which nobody else gets before it is closed. */
    static Socket onAPort() {
        try {
            Socket silent = new Socket();
            silent.bind(new InetSocketAddress(loopback(), 0));
            return silent;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static HttpHandler answering(int status, String type, String body) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            answer(exchange, status, type, body);
        };
    }

    static void answer(HttpExchange exchange, int status, String type, String body)
            throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    void behave(HttpHandler behaviour) {
        this.behaviour = behaviour;
        asked.set(0);
    }

    /** How many requests arrived since it was last told how to behave. */
    int asked() {
        return asked.get();
    }

    int port() {
        return server.getAddress().getPort();
    }

    String uri() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A behaviour that throws has its connection cut by the server. */
    private void handle(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        behaviour.handle(exchange);
    }

    static String header(Headers headers, String name) {
        return String.valueOf(headers.getFirst(name));
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
