package org.manyuan.zone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.conformance.ObservedProducers;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service over real HTTP, with a real broker, a real store and real tokens. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RunningService {

    static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    static final EmbeddedStore STORE = EmbeddedStore.temporary();
    static final HttpClient CLIENT = ObservedClient.of("zone-service");
    static final JsonMapper JSON = JsonMapper.shared();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
        Runtime.getRuntime().addShutdownHook(new Thread(STORE::close));
    }

    @LocalServerPort int port;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add(ObservedProducers.PROPERTY, ObservedProducers.class::getName);
        properties.add("manyuan.applications.sweep-every", () -> "500ms");
        properties.add("spring.mongodb.uri", () -> STORE.uri("${manyuan.test.store:zone}"));
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens::jwkSetUri);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpRequest.Builder as(String token, String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return send(as(token, path));
    }

    /**
     * @param headers names and values, in turn
     */
    HttpResponse<String> send(
            String token, String method, String path, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                as(token, path)
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json");
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        return send(request);
    }

    /** A form with a file, and a text part where there is a kind. */
    HttpResponse<String> upload(
            String token,
            String method,
            String path,
            String fileName,
            byte[] content,
            @Nullable String kind,
            String... headers)
            throws IOException, InterruptedException {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        if (kind != null) {
            form.writeBytes(
                    ("--limit\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n"
                                    + kind
                                    + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes(
                ("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                                + fileName
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                as(token, path)
                        .method(method, BodyPublishers.ofByteArray(form.toByteArray()))
                        .header("Content-Type", "multipart/form-data; boundary=limit");
        for (int index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        return send(request);
    }

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    /** Such as {@code 422 transition-not-allowed /zoneId}. */
    static String problem(HttpResponse<String> response) {
        if (!response.headers()
                .firstValue("Content-Type")
                .orElse("")
                .startsWith("application/problem+json")) {
            return response.statusCode() + " no problem: " + response.body();
        }
        JsonNode problem = json(response);
        StringBuilder told = new StringBuilder();
        told.append(response.statusCode())
                .append(' ')
                .append(problem.get("type").asString().replace("urn:manyuan:problem:", ""));
        problem.get("errors")
                .forEach(error -> told.append(' ').append(error.get("pointer").asString()));
        return told.toString();
    }
}
