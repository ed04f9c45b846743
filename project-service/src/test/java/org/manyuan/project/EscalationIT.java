package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.platform.zones.ZoneDirectory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances on one store and one broker, and obstacles that fall due all at once. */
class EscalationIT {

    private static final int OBSTACLES = 1_000;
    private static final int PER_BATCH = 500;

    private static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    private static final EmbeddedStore STORE = EmbeddedStore.temporary();
    private static final Tokens TOKENS = new Tokens();
    private static final MovableClock CLOCK = new MovableClock();
    private static final HttpClient CLIENT = ObservedClient.of("project-service");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String PROVINCE =
            TOKENS.token("province", "province", "projects:read", "projects:write");

    @AfterAll
    static void close() {
        STORE.close();
        BROKER.close();
        TOKENS.close();
    }

    @Test
    void eachIsEscalatedOnceWhicheverInstanceRunsAndThroughARestart() throws Exception {
        ZoneTopic.publish(BROKER.bootstrapServers(), "ZN1", "360100");
        ConfigurableApplicationContext first = start();
        try (ConfigurableApplicationContext second = start()) {
            ZoneDirectory zones = second.getBean(ZoneDirectory.class);
            await().until(() -> zones.isComplete() && zones.find("ZN1") != null);
            LocalDate dueOn = LocalDate.now(CLOCK).plusDays(10);
            for (int from = 0; from < OBSTACLES; from += PER_BATCH) {
                post(second, heldUp(from, dueOn));
            }
            assertThat(total(second, "/api/obstacles?level=COUNTY&overdue=false"))
                    .isEqualTo(OBSTACLES);

            CLOCK.moveAhead(Duration.ofDays(11));
            await().until(() -> total(second, "/api/obstacles?level=CITY") > 0);
            first.close();
            first = start();

            await().until(() -> total(second, "/api/obstacles?level=CITY") == OBSTACLES);
            assertThat(total(second, "/api/obstacles?overdue=true")).isZero();
            assertThat(versions(second)).hasSize(OBSTACLES).containsOnly(3);
            try (TopicReader topic =
                    new TopicReader(BROKER.bootstrapServers(), "manyuan.projects")) {
                for (int number = 0; number < OBSTACLES; number++) {
                    assertThat(topic.await("E-" + number, 3))
                            .extracting(each -> TopicReader.header(each, "ce_type"))
                            .containsExactly(
                                    "org.manyuan.project.registered.v1",
                                    "org.manyuan.project.obstacle-raised.v1",
                                    "org.manyuan.project.obstacle-escalated.v1");
                }
            }
        } finally {
            first.close();
        }
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ProjectServiceApplication.class, Moved.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + STORE.uri("project"),
                        "--spring.kafka.bootstrap-servers=" + BROKER.bootstrapServers(),
                        "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri="
                                + TOKENS.jwkSetUri(),
                        "--manyuan.obstacles.sweep-every=50ms",
                        // many rounds, so that the restart falls between two of them
                        "--manyuan.obstacles.at-once=50");
    }

    /** Registrations, each followed by its obstacle. */
    private static List<Map<String, Object>> heldUp(int from, LocalDate dueOn) {
        List<Map<String, Object>> events = new ArrayList<>();
        for (int number = from; number < from + PER_BATCH; number++) {
            Map<String, Object> registration = ProjectData.registered("E-" + number, "ZN1");
            registration.remove("projectId");
            events.add(event(number, "registered", registration));
            events.add(
                    event(
                            number,
                            "obstacle-raised",
                            Map.of(
                                    "obstacleId", "O1",
                                    "level", "COUNTY",
                                    "title", "用电",
                                    "dueOn", dueOn.toString())));
        }
        return events;
    }

    private static Map<String, Object> event(int number, String type, Map<String, Object> data) {
        return Map.of(
                "specversion",
                "1.0",
                "id",
                type + number,
                "source",
                "urn:test",
                "type",
                "org.manyuan.project." + type + ".v1",
                "subject",
                "E-" + number,
                "data",
                data);
    }

    private static void post(ConfigurableApplicationContext service, List<?> events)
            throws IOException, InterruptedException {
        var answer =
                CLIENT.send(
                        request(service, "/api/project-events")
                                .header("Content-Type", "application/cloudevents-batch+json")
                                .POST(BodyPublishers.ofString(JSON.writeValueAsString(events)))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(JSON.readTree(answer.body()).get("results"))
                .as(answer.body().substring(0, Math.min(1_000, answer.body().length())))
                .allMatch(each -> each.get("status").asString().equals("accepted"));
    }

    private static List<Integer> versions(ConfigurableApplicationContext service)
            throws IOException, InterruptedException {
        List<Integer> versions = new ArrayList<>();
        for (int page = 0; page < OBSTACLES / 200; page++) {
            get(service, "/api/projects?size=200&page=" + page)
                    .get("items")
                    .forEach(each -> versions.add(each.get("version").asInt()));
        }
        return versions;
    }

    private static long total(ConfigurableApplicationContext service, String path)
            throws IOException, InterruptedException {
        return get(service, path).get("total").asLong();
    }

    private static JsonNode get(ConfigurableApplicationContext service, String path)
            throws IOException, InterruptedException {
        var answer = CLIENT.send(request(service, path).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static HttpRequest.Builder request(
            ConfigurableApplicationContext service, String path) {
        int port = ((WebServerApplicationContext) service).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + PROVINCE);
    }

    /** Not annotated, so that no other test finds it when it scans for components. */
    static class Moved {
        @Bean
        Clock clock() {
            return CLOCK;
        }
    }
}
