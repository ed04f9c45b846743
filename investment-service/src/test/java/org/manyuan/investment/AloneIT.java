package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.local.FreePort;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The service needs nothing else to start, and makes good for what was missing. */
class AloneIT {

    private static final String PROVINCE =
            Tokens.token("office", "investments:read investments:write", "province");

    @TempDir Path directory;

    @Test
    void startsAloneAndCatchesUpWhenStoreAndBrokerCome() throws Exception {
        int storePort = FreePort.pick();
        int brokerPort = FreePort.pick();
        try (ConfigurableApplicationContext service =
                SpringApplication.run(
                        InvestmentServiceApplication.class,
                        "--server.port=0",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:%d/investment?retryWrites=false"
                                .formatted(storePort),
                        "--spring.kafka.bootstrap-servers=127.0.0.1:" + brokerPort,
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                                + Tokens.jwkSetUri())) {
            int port = ((WebServerApplicationContext) service).getWebServer().getPort();

            assertThat(get(port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = get(port, "/api/disposal-cases");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("urn:manyuan:problem:dependency-unavailable");

            for (String path :
                    List.of(
                            "/api/disposal-cases/suggestions",
                            "/api/disposal-cases/glide-path?kind=ZOMBIE_PROJECT",
                            "/api/investors",
                            "/api/investment-policies",
                            "/api/policy-fulfilments",
                            "/api/policy-fulfilments/sums")) {
                assertThat(get(port, path).statusCode()).as(path).isEqualTo(503);
            }

            HttpResponse<String> unjudged = identify(port, "C-1");
            assertThat(unjudged.statusCode()).isEqualTo(503);
            assertThat(unjudged.headers().firstValue("Retry-After")).isPresent();

            Path logs = directory.resolve("broker");
            try (EmbeddedStore store = new EmbeddedStore(directory.resolve("store"), storePort);
                    EmbeddedBroker broker = new EmbeddedBroker(logs, brokerPort, FreePort.pick())) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> get(port, "/api/disposal-cases").statusCode() == 200);
                assertThat(get(port, "/api/disposal-cases").body()).contains("\"total\":0");

                ZonesOnTopic.tell(broker.bootstrapServers());
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> identify(port, "C-1").statusCode() == 201);
                try (TopicReader topic =
                        new TopicReader(broker.bootstrapServers(), "manyuan.investments")) {
                    assertThat(topic.await("C-1", 1)).hasSize(1);
                }
            }
        }
    }

    private static HttpResponse<String> identify(int port, String caseId)
            throws IOException, InterruptedException {
        String body =
                "{\"caseId\":\"%s\",\"zoneId\":\"ZN1\",\"kind\":\"ZOMBIE_PROJECT\","
                        + "\"name\":\"地\",\"occurredOn\":\"2019-01-01\",\"cause\":\"OTHER\"}";
        return ObservedClient.of("investment-service")
                .send(
                        request(port, "/api/disposal-cases")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body.formatted(caseId)))
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        return ObservedClient.of("investment-service")
                .send(request(port, path).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + PROVINCE);
    }
}
