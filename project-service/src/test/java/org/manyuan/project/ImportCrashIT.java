package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.platform.process.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An instance is killed in the middle of an import, twice, and another goes on. A hundred thousand
 * rows with {@code -Dmanyuan.rows=100000}.
 */
class ImportCrashIT {

    private static final int ROWS = Integer.getInteger("manyuan.rows", 5_000);
    private static final Duration PATIENCE = Duration.ofSeconds(120 + ROWS / 50);
    private static final int KILLS = 2;
    private static final List<String> EVENTS =
            List.of("registered", "signed", "construction-started", "capital-arrived");

    private static EmbeddedBroker broker;
    private static EmbeddedStore store;
    private static Tokens tokens;

    private final HttpClient client = ObservedClient.of("project-service");
    private final JsonMapper json = JsonMapper.shared();
    private final String token =
            tokens.token("nanchang", "city:360100", "projects:read", "projects:write");

    @BeforeAll
    static void open() {
        broker = EmbeddedBroker.temporary();
        store = EmbeddedStore.temporary();
        tokens = new Tokens();
    }

    @AfterAll
    static void close() {
        tokens.close();
        store.close();
        broker.close();
    }

    @Test
    void noRowIsLostOrDoubled() throws Exception {
        // before the service, which takes rows of zones that it does not find for wrong ones
        ZoneTopic.publish(broker.bootstrapServers(), "ZN1", "360100");
        ServiceProcess service = start();
        byte[] file =
                Sheets.workbook(
                        IntStream.range(0, ROWS)
                                .mapToObj(number -> Sheets.project("项目" + number, "ZN1"))
                                .toList());
        String id =
                send(Multipart.post(as(service.url("/api/project-imports")), "file", file))
                        .get("importId")
                        .asString();
        for (int kill = 1; kill <= KILLS; kill++) {
            // early, so that it is still in the middle where whoever kills comes late
            int enough = ROWS * kill / 10;
            String path = service.url("/api/project-imports/" + id);
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> done(path) >= enough);
            service.kill();
            assertThat(stored()).as("in the middle").isLessThan(ROWS);
            service = start();
        }

        String path = service.url("/api/project-imports/" + id);
        JsonNode job =
                await().atMost(PATIENCE).until(() -> send(as(path)), each -> each.has("endedAt"));

        assertThat(job.get("status").asString()).isEqualTo("DONE");
        assertThat(job.get("rows").toString())
                .isEqualTo(
                        "{\"total\":%1$d,\"done\":%1$d,\"valid\":%1$d,\"imported\":%1$d,\"duplicates\":0,\"rejected\":0}"
                                .formatted(ROWS));
        assertEachRowIsThereOnce();
        // what is stored is published by an instance that runs, soon, not by the time of the answer
        assertEachEventIsPublished();
        service.close();
    }

    private void assertEachRowIsThereOnce() {
        try (MongoClient mongo = MongoClients.create(store.uri("project"))) {
            Set<String> names = new HashSet<>();
            for (Document project : projects(mongo).find().batchSize(1_000)) {
                assertThat(project.getList("events", Document.class))
                        .extracting(event -> event.getString("type"))
                        .isEqualTo(EVENTS);
                names.add(
                        project.get("state", Document.class)
                                .get("details", Document.class)
                                .getString("name"));
            }
            assertThat(names).hasSize(ROWS);
            assertThat(projects(mongo).estimatedDocumentCount()).isEqualTo(ROWS);
        }
    }

    /** A crash may have a record repeated, but only as what it was. */
    private static void assertEachEventIsPublished() {
        Map<String, SortedMap<String, String>> published = new HashMap<>();
        try (var consumer =
                new KafkaConsumer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers()),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.PROJECTS).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE)
                    .until(
                            () -> {
                                for (var each : consumer.poll(Duration.ofMillis(200))) {
                                    String type = TopicReader.header(each, "ce_type");
                                    String before =
                                            published
                                                    .computeIfAbsent(
                                                            each.key(), _ -> new TreeMap<>())
                                                    .put(
                                                            TopicReader.header(each, "ce_sequence"),
                                                            type);
                                    assertThat(before).isIn(null, type);
                                }
                                return published.values().stream().mapToInt(Map::size).sum();
                            },
                            greaterThanOrEqualTo(ROWS * EVENTS.size()));
        }
        assertThat(published).hasSize(ROWS);
        List<String> types =
                EVENTS.stream().map(each -> "org.manyuan.project." + each + ".v1").toList();
        assertThat(published.values()).allMatch(each -> List.copyOf(each.values()).equals(types));
    }

    /** By the command of that name: for an aggregation the embedded store reads every document. */
    private long stored() {
        try (MongoClient mongo = MongoClients.create(store.uri("project"))) {
            return projects(mongo).estimatedDocumentCount();
        }
    }

    private static MongoCollection<Document> projects(MongoClient mongo) {
        return mongo.getDatabase("project").getCollection("projects");
    }

    private static ServiceProcess start() throws IOException {
        return ServiceProcess.start(
                ProjectServiceApplication.class,
                "--spring.mongodb.uri=" + store.uri("project"),
                "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + tokens.jwkSetUri(),
                // no longer than a start takes, and not lost by an instance that is only slow
                "--manyuan.imports.lease=10s",
                "--manyuan.imports.look-every=200ms");
    }

    private int done(String path) throws IOException, InterruptedException {
        return send(as(path)).get("rows").get("done").intValue();
    }

    private HttpRequest.Builder as(String url) {
        return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return json.readTree(answer.body());
    }
}
