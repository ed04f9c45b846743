package org.manyuan.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.manyuan.conformance.ObservedClient;
import org.manyuan.contracts.zone.ZoneEventType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.world.Sample;
import org.manyuan.reporting.written.FileText;
import org.manyuan.reporting.written.Format;
import org.manyuan.reporting.written.Writers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Written reports as they are fetched. */
@TestPropertySource(properties = "manyuan.reporting.writers=1")
class WrittenReportIT extends StartedService {

    private static final String PATH = "/api/reports/returns/";

    @Autowired private Writers writers;
    @Autowired private Clock clock;

    private final String reader = backing().tokens.token("reader", "province", "reports:read");
    private final String freezer =
            backing().tokens.token("freezer", "province", "reports:read", "reports:freeze");
    private final String elsewhere = backing().tokens.token("zone", "zone:B1", "reports:read");
    private final String auditor = backing().tokens.token("auditor", "province", "audit:read");

    @BeforeEach
    void aZoneWithASigning() {
        backing().producing.zone("A1", "360100", ZoneLevel.NATIONAL);
        backing().producing.zone("B1", "360400", ZoneLevel.PROVINCIAL);
        backing()
                .producing
                .project("P1", 1, Sample.signed("A1", "2018-11-02", "2019-03-04", 120_000_00));
        await().until(() ->
                http().get("/api/reports/monthly?scope=zone:A1&year=2019", reader)
                        .body()
                        .contains("\"signedFundsWan\":120000"));
        await().until(() ->
                http().get("/api/reports/kpis?scope=zone:B1&year=2019", reader).statusCode()
                        == 200);
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

    @ParameterizedTest
    @EnumSource
    void aReportOfASnapshotIsTheSameWhateverComesLater(Format format) throws Exception {
        String key = "written-" + format;
        backing().producing.zone(key, "360900", ZoneLevel.PROVINCIAL);
        awaitLive("province", "开发区" + key);
        String id = freeze(key);
        String zone = "A1/2019-Y." + format.ending() + "?snapshot=" + id;
        String province = "province/2019-Y." + format.ending() + "?snapshot=" + id;
        byte[] before = fetch(zone, reader, null).body();
        byte[] wider = fetch(province, reader, null).body();
        assertThat(FileText.of(format, before).replaceAll("\\s", ""))
                .contains("快照" + id, "签约资金12亿元");

        backing()
                .producing
                .project(key, 1, Sample.signed("A1", "2018-11-02", "2019-05-04", 10_000_00));
        rename(key, "改名后的开发区" + key);
        awaitLive("A1", "签约资金13亿元");
        awaitLive("province", "改名后的开发区" + key);

        assertThat(fetch(zone, reader, null).body()).isEqualTo(before);
        assertThat(fetch(province, reader, null).body()).isEqualTo(wider);
        // as if it had never been signed, so that the other tests do not see it
        backing().producing.project(key, 2, Sample.entered("A1", "2018-11-02"));
        awaitLive("A1", "签约资金12亿元");
    }

    @ParameterizedTest
    @CsvSource({"A1", "province"})
    void aReportOfASnapshotSaysWhatTheLiveOneSaidThen(String of) throws Exception {
        String id = freeze("as-then-" + of);

        assertThat(textButItsSource(of + "/2019-Y.docx?snapshot=" + id))
                .isEqualTo(textButItsSource(of + "/2019-Y.docx"));
    }

    private String textButItsSource(String path) throws Exception {
        return FileText.of(Format.DOCX, fetch(path, reader, null).body())
                .lines()
                .filter(line -> !line.startsWith("数据来源：") && !line.startsWith("校验码："))
                .collect(Collectors.joining("\n"));
    }

    private void awaitLive(String of, String text) {
        await().atMost(Backing.PATIENCE)
                .until(() ->
                        FileText.of(Format.DOCX, fetch(of + "/2019-Y.docx", reader, null).body())
                                .contains(text));
    }

    private void rename(String zoneId, String name) {
        ZoneFacts zone =
                new ZoneFacts(
                        zoneId,
                        name,
                        ZoneLevel.PROVINCIAL,
                        ZoneKind.ECONOMIC,
                        "360900",
                        ZoneStatus.ACTIVE,
                        null,
                        null,
                        null);
        backing()
                .producing
                .zoneEvent(
                        new Producing.Happened(
                                zoneId,
                                2,
                                ZoneEventType.PREFIX + "renamed.v1",
                                "2020-02-01T09:00:00+08:00",
                                "urn:jx:test",
                                "{}"),
                        zone.toBytes());
    }

    @Test
    void aSnapshotOfAnotherPeriodIsRefused() throws Exception {
        String id = freeze("other-period");

        for (String wrong :
                List.of("A1/2019-H1.pdf?snapshot=" + id, "A1/2018-Y.pdf?snapshot=" + id)) {
            http().assertProblem(
                            http().get(PATH + wrong, reader), 400, "validation", "/query/snapshot");
        }
        http().assertProblem(
                        http().get(PATH + "A1/2019-Y.pdf?asOf=2019-02&snapshot=" + id, reader),
                        400,
                        "validation",
                        "/query/asOf");
        http().assertProblem(
                        http().get(PATH + "A1/2019-Y.pdf?snapshot=none", reader),
                        404,
                        "not-found",
                        "/query/snapshot");
    }

    private String freeze(String key) {
        HttpResponse<String> made =
                http().send(
                                "POST",
                                "/api/reports/snapshots",
                                freezer,
                                "{\"period\":\"2019\"}",
                                "Idempotency-Key",
                                key);
        return json().readTree(made.body()).get("id").stringValue();
    }

    private HttpResponse<byte[]> fetch(String path, String token, @Nullable String known)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(http().uri(PATH + path))
                        .header("Authorization", "Bearer " + token);
        if (known != null) {
            request.header("If-None-Match", known);
        }
        try (HttpClient client = ObservedClient.of("reporting-service")) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
