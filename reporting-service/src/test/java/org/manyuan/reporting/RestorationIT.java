package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.local.EmbeddedBroker;
import org.manyuan.local.EmbeddedStore;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.CellRecords;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A start with a long topic: how far it is can be seen, and figures only when they are whole. */
@ExtendWith(RestorationIT.Backing.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RestorationIT {

    private static final EmbeddedBroker BROKER = EmbeddedBroker.temporary();
    private static final EmbeddedStore STORE = EmbeddedStore.temporary();
    private static final Tokens TOKENS = new Tokens();
    private static final HttpClient HTTP = ObservedClient.of("reporting-service");

    /** More than the reader takes at once, so that it can be held in the middle. */
    private static final int FLUSHES = 4_000;

    private static final Cell CELL = new Cell("Z1", 2019 * 12, Cell.NONE);
    private static final Pattern PROGRESS =
            Pattern.compile("正在恢复:([\\d,]+) / ([\\d,]+)\\((\\d+)%\\)");

    @TempDir private static Path state;

    @Autowired private JsonMapper json;
    @LocalServerPort private int port;

    private final String token = TOKENS.token("province", "province", "reports:read");

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> STORE.uri("reporting"));
        properties.add("spring.kafka.bootstrap-servers", BROKER::bootstrapServers);
        properties.add(
                "spring.kafka.consumer.properties[interceptor.classes]", Gate.class::getName);
        properties.add("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", TOKENS::jwkSetUri);
        properties.add("manyuan.reporting.state-directory", state::toString);
    }

    /** Holds the reader of the cells from its second portion on. */
    public static final class Gate implements ConsumerInterceptor<Object, Object> {

        private static final CountDownLatch OPEN = new CountDownLatch(1);
        private boolean begun;

        @Override
        public ConsumerRecords<Object, Object> onConsume(ConsumerRecords<Object, Object> records) {
            if (records.partitions().stream()
                    .anyMatch(each -> each.topic().equals(Topics.REPORTS))) {
                if (begun) {
                    awaitOpen();
                }
                begun = true;
            }
            return records;
        }

        private static void awaitOpen() {
            try {
                OPEN.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

        @Override
        public void close() {}

        @Override
        public void configure(Map<String, ?> configs) {}
    }

    /** Fills the topics before the service starts, and ends what it leans on after it. */
    static final class Backing implements BeforeAllCallback, AfterAllCallback {
        @Override
        public void beforeAll(ExtensionContext test) throws Exception {
            new TopicCheck(Map.of("bootstrap.servers", BROKER.bootstrapServers()))
                    .ensure(
                            List.of(
                                    TopicCheck.compactedTopic(Topics.REPORTS),
                                    TopicCheck.eventTopic(Topics.ZONES)));
            try (Producing producing = new Producing(BROKER.bootstrapServers())) {
                producing.zone("Z1", "360100", ZoneLevel.NATIONAL);
                for (int number = 1; number <= FLUSHES; number++) {
                    long[] counts = new long[Counter.COUNT];
                    counts[Counter.ENTERED.ordinal()] = number;
                    producing.flush(
                            0,
                            CellRecords.key(CELL),
                            CellRecords.value(counts),
                            CellRecords.progress(Map.of(Topics.PROJECTS, 0L)));
                }
            }
        }

        @Override
        public void afterAll(ExtensionContext test) {
            Gate.OPEN.countDown();
            STORE.close();
            BROKER.close();
            TOKENS.close();
        }
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void figuresComeWhenTheyAreWholeAndTheWayThereCanBeSeen() throws Exception {
        await().until(() -> PROGRESS.matcher(get("zh").body()).find());
        HttpResponse<String> held = get("zh");
        assertThat(held.statusCode()).isEqualTo(503);
        assertThat(held.headers().firstValue("Retry-After")).isPresent();
        Matcher progress = PROGRESS.matcher(held.body());
        assertThat(progress.find()).isTrue();
        long read = number(progress.group(1));
        long toRead = number(progress.group(2));
        assertThat(read).isPositive().isLessThan(toRead);
        assertThat(Long.parseLong(progress.group(3))).isEqualTo(read * 100 / toRead);
        assertThat(json.readTree(get("en").body()).get("detail").stringValue())
                .startsWith("Restoring: ");
        JsonNode health = json.readTree(health().body());
        assertThat(health().statusCode()).isEqualTo(503);
        assertThat(health.at("/components/figures/details/toRead").longValue()).isEqualTo(toRead);

        AtomicBoolean ended = new AtomicBoolean();
        FutureTask<Long> asking = new FutureTask<>(() -> askAgainAndAgain(ended));
        Thread.ofPlatform().start(asking);
        Gate.OPEN.countDown();
        await().until(() -> get("zh").statusCode() == 200);
        ended.set(true);

        assertThat(asking.get()).isEqualTo(FLUSHES);
        assertThat(health().statusCode()).isEqualTo(200);
    }

    /** The figure, which must be the same in every answer that has one. */
    private long askAgainAndAgain(AtomicBoolean ended) throws Exception {
        boolean last;
        long figure;
        do {
            last = ended.get();
            HttpResponse<String> answer = get("zh");
            figure = answer.statusCode() == 200 ? entered(answer) : FLUSHES;
            assertThat(figure).isEqualTo(FLUSHES);
            assertThat(answer.statusCode()).isIn(200, 503);
        } while (!last);
        return figure;
    }

    private long entered(HttpResponse<String> answer) {
        return json.readTree(answer.body())
                .get("kpis")
                .valueStream()
                .filter(kpi -> kpi.get("code").stringValue().equals("signing-conversion-rate"))
                .findFirst()
                .orElseThrow()
                .get("denominator")
                .longValue();
    }

    private static long number(String digits) {
        return Long.parseLong(digits.replace(",", ""));
    }

    private HttpResponse<String> get(String language) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri("/api/reports/kpis?scope=province&year=2019"))
                        .timeout(Duration.ofSeconds(120))
                        .header("Authorization", "Bearer " + token)
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> health() throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(uri("/actuator/health/restoration")).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
