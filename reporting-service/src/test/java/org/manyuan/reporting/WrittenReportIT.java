package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.reporting.world.Sample;
import org.manyuan.reporting.written.FileText;
import org.manyuan.reporting.written.Format;
import org.manyuan.reporting.written.Writers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Written reports as they are fetched. */
@ExtendWith(WrittenReportIT.End.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class WrittenReportIT {

    private static final Backing BACKING = new Backing();
    private static final String PATH = "/api/reports/returns/";

    static final class End implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext test) {
            BACKING.close();
        }
    }

    @TempDir private static Path state;

    @Autowired private JsonMapper json;
    @Autowired private Writers writers;
    @Autowired private Clock clock;
    @LocalServerPort private int port;

    private final String reader = BACKING.tokens.token("reader", "province", "reports:read");
    private final String elsewhere = BACKING.tokens.token("zone", "zone:B1", "reports:read");
    private final String auditor = BACKING.tokens.token("auditor", "province", "audit:read");

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        BACKING.properties(properties, state);
        properties.add("manyuan.reporting.writers", () -> 1);
    }

    @BeforeEach
    void aZoneWithASigning() {
        BACKING.producing.zone("A1", "360100", ZoneLevel.NATIONAL);
        BACKING.producing.zone("B1", "360400", ZoneLevel.PROVINCIAL);
        BACKING.producing.project(
                "P1", 1, Sample.signed("A1", "2018-11-02", "2019-03-04", 120_000_00));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        http().get("/api/reports/monthly?scope=zone:A1&year=2019", reader)
                                .body()
                                .contains("\"signedFundsWan\":120000"));
    }

    @ParameterizedTest
    @EnumSource
    void aZonesReportComesInEveryFormat(Format format) throws Exception {
        HttpResponse<byte[]> answer = fetch("A1/2019-H1." + format.ending(), reader, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(format.mediaType());
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(disposition ->
                        assertThat(disposition)
                                .startsWith("attachment;")
                                .contains("A1-2019-H1." + format.ending()));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(FileText.of(format, answer.body()).replaceAll("\\s", ""))
                .contains("开发区A1", "2019年上半年改革和创新发展情况报告", "签约资金12亿元");
    }

    @ParameterizedTest
    @EnumSource
    void theProvincesReportComesInEveryFormat(Format format) throws Exception {
        HttpResponse<byte[]> answer = fetch("province/2019-Y." + format.ending(), elsewhere, null);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(FileText.of(format, answer.body()).replaceAll("\\s", ""))
                .contains("江西省开发区", "2019年度改革和创新发展情况报告", "南昌市", "九江市", "开发区B1");
    }

    @ParameterizedTest
    @EnumSource
    void theSameReportIsTheSameFile(Format format) throws Exception {
        HttpResponse<byte[]> first = fetch("A1/2019-Y." + format.ending(), reader, null);
        HttpResponse<byte[]> second = fetch("A1/2019-Y." + format.ending(), reader, null);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(second.body()).isEqualTo(first.body());
        HttpResponse<byte[]> known = fetch("A1/2019-Y." + format.ending(), reader, tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(fetch("A1/2019-H1." + format.ending(), reader, tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aReportCanEndBeforeItsPeriod() throws Exception {
        HttpResponse<byte[]> answer = fetch("A1/2019-Y.pdf?asOf=2019-02", reader, null);

        assertThat(FileText.of(Format.PDF, answer.body()))
                .contains("2019年1—2月", "数据截至：2019年2月28日", "签约资金0万元");
    }

    @ParameterizedTest
    @CsvSource({
        "A1/2019.docx, 400, validation, /path/file",
        "A1/2019-H2.docx, 400, validation, /path/file",
        "A1/2019-H1.doc, 400, validation, /path/file",
        "A1/2019-H1, 400, validation, /path/file",
        "A1/1999-Y.pdf, 400, validation, /path/file",
        "A1/2100-Y.pdf, 400, validation, /path/file",
        "A1/2019-H1.pdf?asOf=2019-07, 400, validation, /query/asOf",
        "A1/2019-Y.pdf?asOf=2018-12, 400, validation, /query/asOf",
        "A1/2019-Y.pdf?asOf=2019-13, 400, validation, /query/asOf",
        "A1/2019-Y.pdf?asOf=June, 400, validation, /query/asOf",
        "NONE/2019-Y.pdf, 404, not-found, /path/of",
        "city:360100/2019-Y.pdf, 404, not-found, /path/of"
    })
    void whatIsNoReportIsRefused(String path, int status, String slug, String pointer) {
        http().assertProblem(http().get(PATH + path, reader), status, slug, pointer);
    }

    @Test
    void aZonesReportIsForThoseWhoMaySeeTheZone() {
        http().assertProblem(
                        http().get(PATH + "A1/2019-Y.pdf", elsewhere),
                        403,
                        "outside-jurisdiction",
                        "/path/of");
        http().assertProblem(
                        http().get(PATH + "A1/2019-Y.pdf", auditor), 403, "insufficient-scope");
        http().assertProblem(http().get(PATH + "A1/2019-Y.pdf", null), 401, "unauthenticated");
    }

    @Test
    void nothingIsSaidOfMonthsToCome() throws Exception {
        YearMonth now = YearMonth.now(clock);
        HttpResponse<byte[]> answer = fetch("A1/" + now.getYear() + "-Y.pdf", reader, null);

        assertThat(FileText.of(Format.PDF, answer.body()))
                .contains("数据截至：%d年%d月".formatted(now.getYear(), now.getMonthValue()));
    }

    @Test
    void noMoreAreWrittenAtOnceThanMayBe() {
        HttpResponse<String> busy =
                writers.write(() -> http().get(PATH + "A1/2019-Y.pdf", reader)).orElseThrow();

        http().assertProblem(busy, 503, "dependency-unavailable", "");
        assertThat(busy.headers().firstValue("Retry-After")).isPresent();
        assertThat(http().get(PATH + "A1/2019-Y.pdf", reader).statusCode()).isEqualTo(200);
    }

    private Http http() {
        return new Http(port, json);
    }

    private HttpResponse<byte[]> fetch(String path, String token, @Nullable String known)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + PATH + path))
                        .header("Authorization", "Bearer " + token);
        if (known != null) {
            request.header("If-None-Match", known);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
