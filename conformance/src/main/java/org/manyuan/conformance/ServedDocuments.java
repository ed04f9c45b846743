package org.manyuan.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Asks running services for their OpenAPI documents, and leaves them for the linters. */
final class ServedDocuments {

    private static final Path DIRECTORY = Path.of("target", "openapi");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ServedDocuments() {}

    static Served of(URI server, String service) {
        HttpRequest request =
                HttpRequest.newBuilder(server.resolve("/api/openapi/" + service))
                        .timeout(Duration.ofSeconds(90))
                        .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> new Served.Described(read(service, answer.body()));
                case 404 -> new Served.NotHere();
                default -> new Served.NotYet();
            };
        } catch (IOException away) {
            return new Served.NotYet();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Served.NotYet();
        }
    }

    private static OpenApiDocument read(String service, String document) {
        try {
            Files.createDirectories(DIRECTORY);
            Files.writeString(DIRECTORY.resolve(service + ".json"), document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new OpenApiDocument(JsonMapper.shared().readTree(document));
    }
}
