package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.manyuan.conformance.ObservedClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running service as an official's browser would. */
final class ReportsClient {

    private static final HttpClient HTTP = ObservedClient.of("reporting-service");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final IntSupplier port;

    ReportsClient(IntSupplier port) {
        this.port = port;
    }

    HttpResponse<String> get(String path, String token) {
        return exchange(request(path, token).build());
    }

    HttpResponse<String> post(String path, String token, String body) {
        return exchange(
                request(path, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    HttpResponse<String> delete(String path, String token) {
        return exchange(request(path, token).DELETE().build());
    }

    JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    JsonNode json(String path, String token) {
        return json(get(path, token), 200);
    }

    void refused(HttpResponse<String> answer, int status, String slug, String... pointers) {
        JsonNode problem = json(answer, status);
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:manyuan:problem:" + slug);
        if (pointers.length > 0) {
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("pointer").stringValue())
                    .containsExactlyInAnyOrder(pointers);
        }
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
