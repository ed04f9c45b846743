package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
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
            Tokens.token("office", "zones:read zones:write", "province");

    @TempDir Path directory;

    @Test
    void startsAloneAndCatchesUpWhenStoreAndBrokerCome() throws Exception {
        int storePort = FreePort.pick();
        int brokerPort = FreePort.pick();
        try (ConfigurableApplicationContext service =
                SpringApplication.run(
                        ZoneServiceApplication.class,
                        "--server.port=0",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:%d/zone?retryWrites=false"
                                .formatted(storePort),
                        "--spring.kafka.bootstrap-servers=127.0.0.1:" + brokerPort,
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                                + Tokens.jwkSetUri())) {
            int port = ((WebServerApplicationContext) service).getWebServer().getPort();

            assertThat(get(port, "/actuator/health/readiness").statusCode()).isEqualTo(200);
            HttpResponse<String> refused = get(port, "/api/zones");
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.body()).contains("urn:manyuan:problem:dependency-unavailable");

            try (EmbeddedStore store = new EmbeddedStore(directory.resolve("store"), storePort)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> get(port, "/api/zones").body().contains("\"total\":99"));
                Path logs = directory.resolve("broker");
                try (EmbeddedBroker broker = new EmbeddedBroker(logs, brokerPort, FreePort.pick());
                        TopicReader topic =
                                new TopicReader(broker.bootstrapServers(), "manyuan.zones")) {
                    assertThat(topic.await("G361027", 1)).hasSize(1);
                }
                // by the names that deploy/monitoring/alerts.yaml asks for; refused at least once,
                // and while the store was not found again
                assertThat(get(port, "/actuator/prometheus").body())
                        .contains("manyuan_relay_oldest_unpublished_age_seconds{")
                        .contains("manyuan_relay_backlog{")
                        .containsPattern(
                                "http_server_requests_seconds_count\\{.*status=\"503\".*\\} [1-9]");
            }
        }
    }

    private static HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + PROVINCE)
                        .build();
        return ObservedClient.of("zone-service").send(request, BodyHandlers.ofString());
    }
}
