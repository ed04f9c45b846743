package org.manyuan.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.manyuan.conformance.ObservedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway. Behind it: zone-service and project-service once, of investment-service one instance
 * and a dead one, of reporting-service one.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "manyuan.issuer.uri=http://issuer.test")
@ActiveProfiles("embedded")
abstract class RunningGateway {

    static final StandIn ZONES = StandIn.started();
    static final StandIn PROJECTS = StandIn.started();
    static final StandIn INVESTMENTS = StandIn.started();
    static final StandIn REPORTS = StandIn.started();
    static final Socket DEAD = StandIn.onAPort();

    static final HttpClient CLIENT =
            ObservedClient.of(
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                    "gateway");
    static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort int port;
    @Autowired CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry properties) {
        String instances = "spring.cloud.discovery.client.simple.instances.";
        properties.add(instances + "zone-service[0].uri", ZONES::uri);
        properties.add(instances + "project-service[0].uri", PROJECTS::uri);
        properties.add(
                instances + "investment-service[0].uri",
                () -> "http://127.0.0.1:" + DEAD.getLocalPort());
        properties.add(instances + "investment-service[1].uri", INVESTMENTS::uri);
        properties.add(instances + "reporting-service[0].uri", REPORTS::uri);
    }

    @BeforeEach
    void everythingIsWell() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        ZONES.behave(StandIn.OK);
        PROJECTS.behave(StandIn.OK);
        INVESTMENTS.behave(StandIn.OK);
        REPORTS.behave(StandIn.OK);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpRequest.Builder authorized(String path) throws IOException, InterruptedException {
        return request(path).header("Authorization", "Bearer " + token("demo-province"));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(authorized(path));
    }

    HttpResponse<String> post(String path, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return send(authorized(path).POST(body).header("Content-Type", "application/json"));
    }

    HttpResponse<String> askForToken(String client, String secret, String form)
            throws IOException, InterruptedException {
        String credentials = client + ":" + secret;
        String basic =
                Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return send(
                request("/oauth2/token")
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials" + form)));
    }

    String token(String client) throws IOException, InterruptedException {
        return JSON.readTree(askForToken(client, client + "-secret", "").body())
                .get("access_token")
                .asString();
    }

    static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String problem(HttpResponse<String> response) {
        return response.statusCode()
                + " "
                + response.headers().firstValue("Content-Type").orElse("")
                + " "
                + json(response).get("type").asString();
    }

    static String a(int status, String slug) {
        return status + " application/problem+json urn:manyuan:problem:" + slug;
    }
}
