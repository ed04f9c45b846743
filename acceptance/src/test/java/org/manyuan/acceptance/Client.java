package org.manyuan.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipal system that talks to Manyuan over HTTP. */
final class Client {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
    private final String gateway;
    private final String token;

    Client(String gateway, String clientId) throws IOException, InterruptedException {
        this.gateway = gateway;
        String credentials =
                Base64.getEncoder()
                        .encodeToString(
                                (clientId + ":" + clientId + "-secret")
                                        .getBytes(StandardCharsets.UTF_8));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(gateway + "/oauth2/token"))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        this.token = JSON.readTree(answer).get("access_token").stringValue();
    }

    HttpResponse<String> post(String path, Object body, String contentType)
            throws IOException, InterruptedException {
        return http.send(
                request(gateway + path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> put(String path, Object body) throws IOException, InterruptedException {
        return http.send(
                request(gateway + path)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> batch(String path, List<Map<String, Object>> events)
            throws IOException, InterruptedException {
        return post(path, events, "application/cloudevents-batch+json");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return getFrom(gateway, path);
    }

    JsonNode getFrom(String server, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = tryGet(server, path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> tryGet(String path) throws IOException, InterruptedException {
        return tryGet(gateway, path);
    }

    HttpResponse<String> tryGet(String server, String path)
            throws IOException, InterruptedException {
        return http.send(
                request(server + path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    HttpClient http() {
        return http;
    }
}
