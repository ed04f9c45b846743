package org.manyuan.project;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
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

/**
 * The service over real HTTP, with a real broker, a real store and real tokens. Its zones are ZN1
 * and ZN2 in Nanchang and ZJ1 in Jiujiang.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class RunningService {

    static final int MOST_COUNTED = 20;

    static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    static final EmbeddedStore STORE = EmbeddedStore.temporary();
    static final Tokens TOKENS = new Tokens();
    static final HttpClient CLIENT = ObservedClient.of("project-service");
    static final JsonMapper JSON = JsonMapper.shared();

    static final String PROVINCE = officer("province", "province");
    static final String NANCHANG = officer("nanchang", "city:360100");
    static final String JIUJIANG = officer("jiujiang", "city:360400");
    static final String ZN1 = officer("zn1", "zone:ZN1");
    static final String VIEWER = TOKENS.token("viewer", "province", "projects:read");

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
        Runtime.getRuntime().addShutdownHook(new Thread(STORE::close));
    }

    private static boolean known;

    @LocalServerPort int port;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add(ObservedProducers.PROPERTY, ObservedProducers.class::getName);
        properties.add("manyuan.obstacles.sweep-every", () -> "500ms");
        properties.add("manyuan.search.most-counted", () -> MOST_COUNTED);
        properties.add("spring.mongodb.uri", () -> STORE.uri("project"));
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TOKENS::jwkSetUri);
    }

    /** All classes share one service, which learns the zones once. */
    @BeforeEach
    void zonesAreKnown() throws Exception {
        if (known) {
            return;
        }
        await().until(() -> get(PROVINCE, "/api/projects?size=1").statusCode() == 200);
        ZoneTopic.publish(
                BROKER.bootstrapServers(), "ZN1", "360100", "ZN2", "360100", "ZJ1", "360400");
        for (String zone : List.of("ZN1", "ZN2", "ZJ1")) {
            await().until(() ->
                    !problem(register(PROVINCE, Map.of("zoneId", zone))).contains(" /zoneId"));
        }
        known = true;
    }

    private static String officer(String subject, String jurisdiction) {
        return TOKENS.token(subject, jurisdiction, "projects:read", "projects:write");
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

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** A person's command on a project. */
    HttpResponse<String> command(
            String token, String projectId, String type, Map<String, ?> data, String... headers)
            throws IOException, InterruptedException {
        return send(
                token,
                "POST",
                "/api/projects/" + projectId + "/events",
                JSON.writeValueAsString(Map.of("type", type, "data", data)),
                headers);
    }

    HttpResponse<String> register(String token, Map<String, ?> data, String... headers)
            throws IOException, InterruptedException {
        return send(token, "POST", "/api/projects", JSON.writeValueAsString(data), headers);
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
