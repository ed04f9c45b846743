package org.manyuan.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a client of the tests is answered is passed on unchanged, and judged. */
class ObservedClientTest {

    private static final String DOCUMENT =
            """
            {"openapi":"3.1.0","info":{"title":"t","version":"1"},
             "paths":{"/api/things":{"get":{"responses":{"200":{"description":"d","content":{
               "application/json":{"schema":{"type":"object","properties":{"a":{"type":"integer"}}}}}}}}}},
             "components":{"schemas":{"Problem":{"type":"object"}}}}\
            """;

    private final HttpClient client = ObservedClient.of("some-service");
    private HttpServer server;
    private volatile String answer = "{\"a\":1}";

    @BeforeEach
    void start() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answering("/api/openapi/some-service");
        answering("/api/things");
        server.start();
    }

    private void answering(String path) {
        server.createContext(
                path,
                exchange -> {
                    String body = path.contains("openapi") ? DOCUMENT : answer;
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
    }

    @AfterEach
    void stop() {
        server.stop(0);
        client.close();
    }

    @Test
    void saysNothingOfAnswersThatAreDescribed() throws Exception {
        assertThat(client.send(request(), BodyHandlers.ofString()).body()).isEqualTo("{\"a\":1}");
        assertThat(Findings.judge()).isEmpty();
    }

    @Test
    void tellsAFaultOnceAndHowOftenItWasSeen() throws Exception {
        answer = "{\"a\":1,\"b\":2}";
        client.send(request(), BodyHandlers.ofString());
        client.sendAsync(request(), BodyHandlers.discarding()).join();
        try (InputStream body = client.send(request(), BodyHandlers.ofInputStream()).body()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(answer);
        }

        assertThat(Findings.judge()).startsWith("GET /api/things 200 : ").contains("'b'", "(3×)");
        assertThat(Findings.judge()).isEmpty();
    }

    private HttpRequest request() {
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://127.0.0.1:"
                                        + server.getAddress().getPort()
                                        + "/api/things?x=1"))
                .build();
    }
}
