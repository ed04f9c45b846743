package org.manyuan.investment;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.conformance.ObservedProducers;
import org.manyuan.investment.projects.KnownProjects;
import org.manyuan.investment.projects.ProjectLine;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.platform.zones.ZoneDirectory;
import org.springframework.beans.factory.annotation.Autowired;
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
    static final HttpClient CLIENT = ObservedClient.of("investment-service");
    static final JsonMapper JSON = JsonMapper.shared();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
        Runtime.getRuntime().addShutdownHook(new Thread(STORE::close));
    }

    @LocalServerPort int port;
    @Autowired ZoneDirectory directory;
    @Autowired KnownProjects projects;

    @DynamicPropertySource
    static void parts(DynamicPropertyRegistry properties) {
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add(ObservedProducers.PROPERTY, ObservedProducers.class::getName);
        properties.add("spring.mongodb.uri", () -> STORE.uri("investment"));
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", Tokens::jwkSetUri);
    }

    /** The zones are read from their topic in the background. */
    @BeforeEach
    void theZonesAreKnown() throws Exception {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(directory::isComplete);
        if (directory.find("ZG1") == null) {
            ZonesOnTopic.tell(BROKER.bootstrapServers());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> directory.all().size() == 3);
        }
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(projects::isComplete);
    }

    /** Tells of a project and waits until the service has heard. */
    void project(
            String projectId,
            int sequence,
            String zoneId,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startedOn)
            throws Exception {
        ProjectsOnTopic.tell(
                BROKER.bootstrapServers(), projectId, sequence, zoneId, signedOn, startedOn);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> {
                    ProjectLine known = projects.find(projectId);
                    return known != null
                            && known.zoneId().equals(zoneId)
                            && Objects.equals(known.signedOn(), signedOn)
                            && Objects.equals(known.startedOn(), startedOn);
                });
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

    HttpResponse<String> post(String token, String path, String body)
            throws IOException, InterruptedException {
        return send(token, "POST", path, body);
    }

    HttpResponse<String> patch(String token, String path, String body, String version)
            throws IOException, InterruptedException {
        return send(
                token,
                "PATCH",
                path,
                body,
                "Content-Type",
                "application/merge-patch+json",
                "If-Match",
                version);
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
