package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.manyuan.conformance.ObservedClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service under test as a caller with a token reaches it. */
record Http(int port, JsonMapper json) {

    private static final HttpClient CLIENT = ObservedClient.of("reporting-service");

    HttpResponse<String> get(String path, @Nullable String token) {
        return send("GET", path, token, null);
    }

    HttpResponse<String> post(String path, @Nullable String token, String body) {
        return send("POST", path, token, body);
    }

    HttpResponse<String> delete(String path, @Nullable String token) {
        return send("DELETE", path, token, null);
    }

    /**
     * @param headers names and values by turns
     */
    HttpResponse<String> send(
            String method,
            String path,
            @Nullable String token,
            @Nullable String body,
            String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path))
                        .timeout(Backing.PATIENCE)
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    JsonNode body(String path, @Nullable String token) {
        return ok(get(path, token));
    }

    JsonNode ok(HttpResponse<String> answer) {
        return json(answer, 200);
    }

    JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json.readTree(answer.body());
    }

    void assertProblem(HttpResponse<String> answer, int status, String slug, String... pointers) {
        JsonNode problem = json(answer, status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").stringValue()).isNotBlank();
        assertThat(problem.get("type").stringValue()).isEqualTo("urn:manyuan:problem:" + slug);
        if (pointers.length > 0) {
            assertThat(problem.get("errors"))
                    .extracting(error -> error.get("pointer").stringValue())
                    .containsExactlyInAnyOrder(pointers);
        }
    }
}
