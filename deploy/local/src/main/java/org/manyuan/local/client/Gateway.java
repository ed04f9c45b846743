package org.manyuan.local.client;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product as an outsider reaches it. Calls wait and repeat while it is not able to answer. */
public final class Gateway {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** After so many fruitless attempts in a row nobody is there. */
    private static final int ATTEMPTS = 60;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final String base;

    public Gateway(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Nobody listens there: said at once, instead of after many attempts. */
    public boolean isReachable() throws InterruptedException {
        try {
            http.send(
                    HttpRequest.newBuilder(URI.create(base + "/actuator/health/readiness")).build(),
                    BodyHandlers.discarding());
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public JsonNode get(String client, String path) throws InterruptedException {
        return body(send(client, HttpRequest.newBuilder(URI.create(base + path)).GET()));
    }

    /**
     * Asks until the answer is there.
     *
     * @param meanwhile is told how far it is
     */
    public JsonNode await(String client, String path, Consumer<JsonNode> meanwhile)
            throws InterruptedException {
        while (true) {
            HttpResponse<String> response =
                    send(client, HttpRequest.newBuilder(URI.create(base + path)).GET());
            if (response.statusCode() != HttpURLConnection.HTTP_ACCEPTED) {
                return body(response);
            }
            meanwhile.accept(body(response));
            Thread.sleep(retryAfter(response));
        }
    }

    /** Posts a body that is to be written as JSON. */
    public JsonNode post(String client, String path, String contentType, Object body)
            throws InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", contentType)
                        .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        return body(send(client, request));
    }

    public JsonNode delete(String client, String path) throws InterruptedException {
        return body(send(client, HttpRequest.newBuilder(URI.create(base + path)).DELETE()));
    }

    private JsonNode body(HttpResponse<String> response) {
        return json.readTree(response.body());
    }

    private HttpResponse<String> send(String client, HttpRequest.Builder request)
            throws InterruptedException {
        String problem = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Duration pause = PAUSE;
            try {
                HttpResponse<String> response =
                        http.send(
                                request.copy()
                                        .timeout(TIMEOUT)
                                        .setHeader("Authorization", "Bearer " + token(client))
                                        .build(),
                                BodyHandlers.ofString(StandardCharsets.UTF_8));
                if (response.statusCode() / 100 == 2) {
                    return response;
                }
                problem = response.statusCode() + " " + response.body();
                if (response.statusCode() == 401) {
                    tokens.remove(client);
                } else if (!mayPass(response.statusCode())) {
                    throw new IllegalStateException(request.build().uri() + "：" + problem);
                }
                pause = retryAfter(response);
            } catch (IOException e) {
                problem = e.toString();
            }
            Thread.sleep(pause);
        }
        throw new IllegalStateException("没有应答：" + problem);
    }

    private String token(String client) throws IOException, InterruptedException {
        String known = tokens.get(client);
        if (known != null) {
            return known;
        }
        String credentials = client + ":" + client + "-secret";
        HttpResponse<String> response =
                http.send(
                        HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                                .timeout(TIMEOUT)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(
                                                                credentials.getBytes(
                                                                        StandardCharsets.UTF_8)))
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            throw new IOException("no token: " + response.statusCode() + " " + response.body());
        }
        String token = json.readTree(response.body()).path("access_token").asString();
        tokens.put(client, token);
        return token;
    }

    /** Whether to try again: overloaded, or something behind it is away. */
    static boolean mayPass(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,3}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(PAUSE);
    }
}
