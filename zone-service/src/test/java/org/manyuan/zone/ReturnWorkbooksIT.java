package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manyuan.platform.workbook.Zips;
import tools.jackson.databind.JsonNode;

/** Returns by workbook: the form, a trial, errors, corrections, submission, and who may what. */
class ReturnWorkbooksIT extends RunningService {

    private static final String WORKBOOKS = "/api/return-workbooks";
    private static final String TEMPLATE = WORKBOOKS + "/template.xlsx?period=2019";
    private static final String ALL = "zones:read zones:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String CITY = Tokens.token("nanchang", ALL, "city:360100");
    private static final String OTHER_CITY = Tokens.token("ganzhou", ALL, "city:360700");
    private static final String VIEWER = Tokens.token("viewer", "zones:read", "province");
    private static final String SENT_BACK = "{\"reason\":\"请核\"}";

    private String one = "";
    private String two = "";
    private String clerk = "";

    @BeforeEach
    void twoZones() throws Exception {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(PROVINCE, "/api/zones/G361027").statusCode() == 200);
        one = newZone();
        two = newZone();
        clerk = Tokens.token("clerk", ALL, "zone:" + one);
    }

    @Test
    void aFormIsTriedCorrectedFilledInAndSubmitted() throws Exception {
        approve(one, "2018", "{\"revenue\":100}");
        assertThat(send(clerk, "PUT", path(one, "2019"), "{\"values\":{\"tax\":9.5}}").statusCode())
                .isEqualTo(201);
        byte[] filled;
        int revenue;
        int greening;
        try (ReturnForm form = new ReturnForm(download(clerk, TEMPLATE))) {
            revenue = form.row(one, "revenue");
            greening = form.row(one, "greening-rate");
            assertThat(form.rows()).as("only the caller's zone").isEqualTo(39);
            assertThat(form.text(revenue, ReturnForm.LAST)).isEqualTo("100.0");
            assertThat(form.text(revenue, ReturnForm.VALUE)).isEmpty();
            assertThat(form.text(form.row(one, "tax"), ReturnForm.VALUE)).isEqualTo("9.5");
            assertThat(form.text(revenue, ReturnForm.VERSION)).isEqualTo("1.0");
            assertThat(form.noted("期间")).isEqualTo("2019");
            filled =
                    form.value(one, "revenue", 5_000.25)
                            .value(one, "greening-rate", 1.5)
                            .value(one, "unicorns", "很多")
                            .bytes();
        }

        JsonNode trial = done(upload(clerk, filled, "?dryRun=true"));
        assertThat(trial.get("dryRun").booleanValue()).isTrue();
        assertThat(result(trial, one))
                .isEqualTo(
                        "REFUSED validation /rows/%d/value /rows/%d/value"
                                .formatted(rowOf(filled, "unicorns"), greening));
        assertThat(trial.at("/counts/refused").intValue()).isEqualTo(1);

        byte[] errors =
                download(
                        clerk,
                        WORKBOOKS + "/" + trial.get("workbookId").asString() + "/errors.xlsx");
        try (ReturnForm form = new ReturnForm(errors)) {
            assertThat(form.rows()).as("the whole return, ready to be sent again").isEqualTo(39);
            assertThat(form.note(form.row(one, "greening-rate"), ReturnForm.VALUE))
                    .isEqualTo("应为 0 至 1 的比率,至多六位小数。");
            assertThat(form.text(form.row(one, "greening-rate"), 9)).startsWith("填报值:应为 0 至 1");
            assertThat(form.text(form.row(one, "tax"), 9)).isEmpty();
            assertThat(form.noted("期间")).isEqualTo("2019");
            filled =
                    form.value(one, "greening-rate", 0.355).value(one, "unicorns", "1,200").bytes();
        }

        assertThat(result(done(upload(clerk, filled, "")), one))
                .as("fifty times last year's without a comment")
                .isEqualTo("REFUSED validation /rows/%d/value".formatted(revenue));
        assertThat(json(get(clerk, path(one, "2019"))).get("version").intValue()).isEqualTo(1);
        try (ReturnForm form = new ReturnForm(filled)) {
            filled = form.comment(one, "revenue", "两家企业投产").bytes();
        }
        assertThat(result(done(upload(clerk, filled, "?dryRun=true")), one))
                .isEqualTo("FILLED DRAFT 2");
        assertThat(json(get(clerk, path(one, "2019"))).get("version").intValue()).isEqualTo(1);
        JsonNode done = done(upload(clerk, filled, ""));
        assertThat(result(done, one)).isEqualTo("FILLED DRAFT 2");
        assertThat(json(get(clerk, WORKBOOKS + "/" + done.get("workbookId").asString())))
                .isEqualTo(done);
        assertThat(get(clerk, path(one, "2019")).body())
                .contains(
                        "\"greening-rate\":0.355",
                        "\"revenue\":5000.25",
                        "\"tax\":9.5",
                        "\"unicorns\":1200",
                        "两家企业投产");

        assertThat(result(done(upload(clerk, filled, "")), one)).isEqualTo("UNCHANGED DRAFT 2");
        assertThat(result(done(upload(clerk, filled, "?submit=true&dryRun=true")), one))
                .isEqualTo("SUBMITTED SUBMITTED 3");
        assertThat(result(done(upload(clerk, filled, "?submit=true")), one))
                .isEqualTo("SUBMITTED SUBMITTED 3");
        assertThat(result(done(upload(clerk, filled, "?submit=true")), one))
                .isEqualTo("UNCHANGED SUBMITTED 3");
        try (ReturnForm form = new ReturnForm(filled)) {
            assertThat(result(done(upload(clerk, form.value(one, "tax", 10).bytes(), "")), one))
                    .as("locked")
                    .isEqualTo("REFUSED transition-not-allowed /rows/2/zoneId");
        }
        try (ReturnForm form = new ReturnForm(download(clerk, TEMPLATE))) {
            assertThat(form.rows()).isZero();
            assertThat(form.noted("已提交或审定")).startsWith("1 ");
        }
        assertThat(ledger(one)).containsExactly("filled clerk", "filled clerk", "submitted clerk");

        // sent back, it is filled in and submitted at one go
        send(CITY, "POST", path(one, "2019") + "/rejection", SENT_BACK);
        try (ReturnForm form = new ReturnForm(download(clerk, TEMPLATE))) {
            assertThat(
                            result(
                                    done(
                                            upload(
                                                    clerk,
                                                    form.value(one, "tax", null).bytes(),
                                                    "?submit=true")),
                                    one))
                    .isEqualTo("SUBMITTED SUBMITTED 6");
        }
        assertThat(get(clerk, path(one, "2019")).body()).doesNotContain("\"tax\"");
    }

    @Test
    void aCityFillsDraftsOfItsZones() throws Exception {
        byte[] filled;
        try (ReturnForm form = new ReturnForm(download(CITY, TEMPLATE + "&city=360100"))) {
            assertThat(form.has("G361027")).isTrue();
            filled =
                    form.value(one, "revenue", 10)
                            .value(two, "revenue", 20)
                            .value(two, "tax", 2)
                            .bytes();
        }
        JsonNode done = done(upload(CITY, filled, ""));
        assertThat(result(done, one)).isEqualTo("FILLED DRAFT 1");
        assertThat(result(done, two)).isEqualTo("FILLED DRAFT 1");
        assertThat(result(done, "G361027")).isEqualTo("EMPTY 0");
        assertThat(done.at("/counts/filled").intValue()).isEqualTo(2);
        assertThat(ledger(one)).containsExactly("filled nanchang");

        // what it may not do: submit, reach beyond its zones, do what only zones do at their desks
        assertThat(result(done(upload(CITY, filled, "?submit=true")), one))
                .isEqualTo(
                        "REFUSED outside-jurisdiction /rows/%d/zoneId"
                                .formatted(first(filled, one)));
        assertThat(json(get(CITY, path(one, "2019"))).get("status").asString()).isEqualTo("DRAFT");
        assertThat(result(done(upload(OTHER_CITY, filled, "")), one))
                .isEqualTo("REFUSED not-found /rows/%d/zoneId".formatted(first(filled, one)));
        try (ReturnForm form = new ReturnForm(filled)) {
            byte[] more = form.value(one, "revenue", 11).bytes();
            assertThat(result(done(upload(PROVINCE, more, "")), one))
                    .as("the form is older than what the city did")
                    .startsWith("REFUSED version-conflict");
        }
        try (ReturnForm form = new ReturnForm(download(PROVINCE, TEMPLATE))) {
            assertThat(
                            result(
                                    done(
                                            upload(
                                                    PROVINCE,
                                                    form.value(one, "revenue", 11).bytes(),
                                                    "")),
                                    one))
                    .startsWith("REFUSED outside-jurisdiction");
        }
        assertThat(problem(send(CITY, "PUT", path(one, "2019"), "{\"values\":{}}")))
                .isEqualTo("403 outside-jurisdiction ");

        // the zone takes over, for itself only
        JsonNode zones = done(upload(clerk, filled, "?submit=true"));
        assertThat(result(zones, one)).isEqualTo("SUBMITTED SUBMITTED 2");
        assertThat(result(zones, two)).startsWith("REFUSED not-found /rows/");
        assertThat(ledger(one)).containsExactly("filled nanchang", "submitted clerk");
    }

    @Test
    void whatOthersFilledInSinceIsNotUndone() throws Exception {
        byte[] early = download(clerk, TEMPLATE);
        byte[] citys;
        try (ReturnForm form = new ReturnForm(download(CITY, TEMPLATE))) {
            citys = form.value(one, "revenue", 10).bytes();
        }
        assertThat(result(done(upload(CITY, citys, "")), one)).isEqualTo("FILLED DRAFT 1");
        try (ReturnForm form = new ReturnForm(citys)) {
            assertThat(result(done(upload(CITY, form.value(one, "revenue", 12).bytes(), "")), one))
                    .as("its own earlier upload is no obstacle")
                    .isEqualTo("FILLED DRAFT 2");
        }
        try (ReturnForm form = new ReturnForm(early)) {
            assertThat(result(done(upload(clerk, form.value(one, "tax", 1).bytes(), "")), one))
                    .isEqualTo("REFUSED version-conflict /rows/2/version");
        }
        try (ReturnForm form = new ReturnForm(download(clerk, TEMPLATE))) {
            assertThat(result(done(upload(clerk, form.value(one, "tax", 1).bytes(), "")), one))
                    .isEqualTo("FILLED DRAFT 3");
        }
        assertThat(get(clerk, path(one, "2019")).body()).contains("\"revenue\":12", "\"tax\":1");
    }

    @Test
    void eachFaultIsToldAtItsCell() throws Exception {
        byte[] wrong;
        int revenue;
        try (ReturnForm form = new ReturnForm(download(clerk, TEMPLATE))) {
            revenue = form.row(one, "revenue");
            assertThat(revenue).isEqualTo(2);
            wrong =
                    form.put(2, ReturnForm.INDICATOR, "prestige")
                            .put(3, ReturnForm.INDICATOR, null)
                            .put(4, ReturnForm.INDICATOR, "gazelles")
                            .put(5, ReturnForm.VERSION, "新")
                            .put(6, ReturnForm.COMMENT, "没有数")
                            .put(7, ReturnForm.ZONE, null)
                            .put(8, ReturnForm.ZONE, two)
                            .value(one, "smart-park", 2)
                            .value(one, "high-tech-firms", 1.5)
                            .bytes();
        }
        JsonNode done = done(upload(clerk, wrong, ""));
        assertThat(result(done, one))
                .isEqualTo(
                        "REFUSED validation /rows/2/indicator /rows/3/indicator /rows/5/version"
                                + " /rows/6/comment /rows/%d/value /rows/15/indicator /rows/%d/value"
                                        .formatted(
                                                rowOf(wrong, "high-tech-firms"),
                                                rowOf(wrong, "smart-park")));
        assertThat(result(done, "")).isEqualTo("REFUSED validation /rows/7/zoneId");
        assertThat(result(done, two)).isEqualTo("REFUSED not-found /rows/8/zoneId");
        assertThat(get(clerk, path(one, "2019")).statusCode()).isEqualTo(404);
        String id = done.get("workbookId").asString();
        HttpResponse<String> english =
                send(as(clerk, WORKBOOKS + "/" + id).header("Accept-Language", "en"));
        assertThat(english.body()).contains("There is no such zone within your jurisdiction.");
    }

    @Test
    void whatIsNoFormIsRefusedAtOnce(@TempDir Path directory) throws Exception {
        byte[] form = download(clerk, TEMPLATE);
        assertThat(problem(upload(clerk, "a,b".getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo("415 unsupported-media-type /file");
        assertThat(problem(upload(clerk, new byte[0], ""))).isEqualTo("400 validation /file");
        assertThat(problem(upload(clerk, new byte[(5 << 20) + 1], "")))
                .isEqualTo("413 too-large /file");
        try (ReturnForm formula = new ReturnForm(form)) {
            HttpResponse<String> refused =
                    upload(clerk, formula.formula(2, ReturnForm.VALUE, "1+1").bytes(), "");
            assertThat(problem(refused)).isEqualTo("400 validation /file");
            assertThat(refused.body()).contains("单元格 H2 是公式");
        }
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><x>&a;</x>";
        for (Zips hostile :
                List.of(
                        Zips.workbook("").with("xl/worksheets/sheet1.xml", laughs),
                        Zips.workbook("").with("xl/vbaProject.bin", "code"),
                        Zips.workbook("<row r=\"99999999999\"/>"),
                        Zips.workbook("<row><c t=\"s\"><v>7</v></c></row>"),
                        Zips.workbook("")
                                .with(
                                        "xl/worksheets/sheet1.xml",
                                        out -> {
                                            for (int mib = 0; mib < 300; mib++) {
                                                out.write(new byte[1 << 20]);
                                            }
                                        }))) {
            byte[] file = Files.readAllBytes(hostile.writeTo(directory.resolve("a.xlsx")));
            assertThat(problem(upload(clerk, file, ""))).isEqualTo("400 validation /file");
        }
        try (ReturnForm titled = new ReturnForm(form)) {
            assertThat(
                            problem(
                                    upload(
                                            clerk,
                                            titled.title(ReturnForm.VALUE, "数值")
                                                    .title(ReturnForm.LAST, "说明")
                                                    .bytes(),
                                            "")))
                    .isEqualTo("400 validation /file /file /file");
        }
        assertThat(problem(upload(clerk, form, "?dryRun=maybe&submit=x")))
                .isEqualTo("400 validation /query/dryRun /query/submit");
        assertThat(problem(upload(clerk, form, "?period=2018")))
                .isEqualTo("400 validation /query/period");
        assertThat(problem(upload(clerk, form, "?period=2018-H1")))
                .isEqualTo("400 validation /query/period");
        try (ReturnForm plain = new ReturnForm(form)) {
            byte[] bare = plain.withoutNotes().value(one, "tax", 1).bytes();
            assertThat(problem(upload(clerk, bare, ""))).isEqualTo("400 validation /query/period");
            assertThat(result(done(upload(clerk, bare, "?period=2018")), one))
                    .isEqualTo("FILLED DRAFT 1");
        }
        assertThat(problem(send(clerk, "POST", WORKBOOKS, "{}")))
                .isEqualTo("415 unsupported-media-type");
    }

    @Test
    void whateverStandsInItsCellsIsToldThere(@TempDir Path directory) throws Exception {
        String row = "<row>" + "<c t=\"inlineStr\"><is><t>%s</t></is></c>".repeat(3) + "%s</row>";
        for (String value :
                List.of(
                        "<c><v>1E999999999</v></c>",
                        "<c><v>1E-999999999</v></c>",
                        "<c><v>%s</v></c>".formatted("9".repeat(300)),
                        "<c><v>NaN</v></c>",
                        "<c t=\"e\"><v>#REF!</v></c>",
                        "<c t=\"inlineStr\"><is><t>\uD83D\uDCA9</t></is></c>",
                        "<c><v>-1</v></c>")) {
            Zips form =
                    Zips.workbook(
                            row.formatted(
                                            "开发区编号",
                                            "指标代码",
                                            "说明",
                                            "<c t=\"inlineStr\"><is><t>填报值</t></is></c>")
                                    + row.formatted(one, "revenue", "x", value)
                                    + row.formatted("z".repeat(32_000), "a~b/c", "x", value)
                                    + row.formatted(one, "a~b/c" + "d".repeat(9_000), "x", value));
            byte[] file = Files.readAllBytes(form.writeTo(directory.resolve("a.xlsx")));
            JsonNode done = done(upload(clerk, file, "?period=2019"));

            assertThat(result(done, one))
                    .as(value.substring(0, Math.min(value.length(), 50)))
                    .isEqualTo("REFUSED validation /rows/2/value /rows/4/indicator");
            assertThat(result(done, "z".repeat(100))).isEqualTo("REFUSED not-found /rows/3/zoneId");
            String id = done.get("workbookId").asString();
            assertThat(download(clerk, WORKBOOKS + "/" + id + "/errors.xlsx")).isNotEmpty();
        }
    }

    @Test
    void aPeriodThatIsNotOverIsNotSubmitted() throws Exception {
        assertThat(problem(get(clerk, WORKBOOKS + "/template.xlsx?period=2100")))
                .isEqualTo("422 occurred-in-future /query/period");
        assertThat(problem(get(clerk, WORKBOOKS + "/template.xlsx")))
                .isEqualTo("400 validation /query/period");
        byte[] bare;
        try (ReturnForm form = new ReturnForm(download(clerk, TEMPLATE))) {
            bare = form.withoutNotes().value(one, "tax", 1).bytes();
        }
        assertThat(result(done(upload(clerk, bare, "?period=2100")), one))
                .isEqualTo("REFUSED occurred-in-future /rows/2/zoneId");
        assertThat(result(done(upload(clerk, bare, "?period=2019-06")), one))
                .as("a form for a year has more indicators than a month")
                .startsWith("REFUSED validation /rows/5/indicator");
    }

    @Test
    void anIdempotencyKeyMeansTheSameUpload() throws Exception {
        byte[] file;
        byte[] other;
        try (ReturnForm form = new ReturnForm(download(clerk, TEMPLATE))) {
            file = form.value(one, "tax", 1).bytes();
            other = form.value(one, "tax", 2).bytes();
        }
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = upload(clerk, file, "", "Idempotency-Key", key);
        HttpResponse<String> second = upload(clerk, file, "", "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location"))
                .hasValue(WORKBOOKS + "/" + json(first).get("workbookId").asString());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second)).isEqualTo(json(first));
        assertThat(problem(upload(clerk, other, "", "Idempotency-Key", key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");
        assertThat(problem(upload(clerk, file, "?submit=true", "Idempotency-Key", key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");
    }

    @Test
    void onlyTheUploaderSeesAnUpload() throws Exception {
        String id = done(upload(clerk, download(clerk, TEMPLATE), "")).get("workbookId").asString();

        assertThat(get(clerk, WORKBOOKS + "/" + id).statusCode()).isEqualTo(200);
        for (String path : List.of("/" + id, "/" + id + "/errors.xlsx", "/W-0")) {
            assertThat(problem(get(CITY, WORKBOOKS + path))).isEqualTo("404 not-found");
        }
        assertThat(problem(get(VIEWER, WORKBOOKS + "/" + id))).startsWith("403 insufficient-scope");
        assertThat(problem(get(VIEWER, TEMPLATE))).startsWith("403 insufficient-scope");
        assertThat(problem(upload(VIEWER, download(clerk, TEMPLATE), "")))
                .startsWith("403 insufficient-scope");
    }

    @Test
    void reviewersTakeWhatTheySeeHome() throws Exception {
        send(
                clerk,
                "PUT",
                path(one, "2019"),
                "{\"values\":{\"revenue\":7.5},\"comments\":{\"revenue\":\"含新园\"}}");
        byte[] export = download(VIEWER, "/api/returns.xlsx?period=2019&city=360100&sort=-zoneId");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(export))) {
            Row header = workbook.getSheet("填报").getRow(0);
            assertThat(header.getCell(8).getStringCellValue()).isEqualTo("主营业务收入(万元)");
            Row drafted = row(workbook, "填报", one);
            assertThat(drafted.getCell(3).getStringCellValue()).isEqualTo("填报中");
            assertThat(drafted.getCell(5).getStringCellValue()).isEqualTo("是");
            assertThat(drafted.getCell(8).getNumericCellValue()).isEqualTo(7.5);
            assertThat(row(workbook, "填报", two).getCell(3).getStringCellValue()).isEqualTo("未填报");
            assertThat(row(workbook, "情况说明", one).getCell(3).getStringCellValue()).isEqualTo("含新园");
        }
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(
                        new ByteArrayInputStream(
                                download(clerk, "/api/returns.xlsx?period=2019")))) {
            assertThat(workbook.getSheet("填报").getLastRowNum())
                    .as("only what lies in the jurisdiction")
                    .isEqualTo(1);
        }
        assertThat(problem(get(CITY, "/api/returns.xlsx")))
                .isEqualTo("400 validation /query/period");
        assertThat(problem(get(CITY, "/api/returns.xlsx?period=2019&status=x")))
                .isEqualTo("400 validation /query/status");
    }

    private String newZone() throws IOException, InterruptedException {
        String zoneId = "R" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(
                        send(
                                        CITY,
                                        "POST",
                                        "/api/zones",
                                        "{\"zoneId\":\"%s\",\"name\":\"区\",\"level\":\"PROVINCIAL\",\"kind\":\"HIGH_TECH\",\"cityCode\":\"360100\",\"areaHa\":1}"
                                                .formatted(zoneId))
                                .statusCode())
                .isEqualTo(201);
        return zoneId;
    }

    private void approve(String zoneId, String period, String values) throws Exception {
        String path = path(zoneId, period);
        send(clerk, "PUT", path, "{\"values\":" + values + "}");
        send(clerk, "POST", path + "/submission", "");
        send(CITY, "POST", path + "/review", "");
        assertThat(send(PROVINCE, "POST", path + "/approval", "").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> upload(String token, byte[] file, String query, String... headers)
            throws IOException, InterruptedException {
        return upload(token, "POST", WORKBOOKS + query, "../填报表.xlsx", file, null, headers);
    }

    private static JsonNode done(HttpResponse<String> uploaded) {
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        assertThat(json(uploaded).get("fileName").asString()).isEqualTo("填报表.xlsx");
        return json(uploaded);
    }

    /** Such as {@code FILLED DRAFT 2} or {@code REFUSED validation /rows/3/value}. */
    private static String result(JsonNode workbook, String zoneId) {
        for (JsonNode each : workbook.get("returns")) {
            if (each.get("zoneId").asString().equals(zoneId)) {
                JsonNode problem = each.get("problem");
                if (problem != null) {
                    StringBuilder told =
                            new StringBuilder(
                                    each.get("outcome").asString()
                                            + " "
                                            + problem.get("type")
                                                    .asString()
                                                    .replace("urn:manyuan:problem:", ""));
                    problem.get("errors")
                            .forEach(error ->
                                    told.append(' ').append(error.get("pointer").asString()));
                    return told.toString();
                }
                String status = each.has("status") ? each.get("status").asString() + " " : "";
                return each.get("outcome").asString() + " " + status + each.get("version");
            }
        }
        throw new AssertionError("nothing is told of " + zoneId);
    }

    private int rowOf(byte[] file, String indicator) throws IOException {
        try (ReturnForm form = new ReturnForm(file)) {
            return form.row(one, indicator);
        }
    }

    private static int first(byte[] file, String zoneId) throws IOException {
        try (ReturnForm form = new ReturnForm(file)) {
            return form.row(zoneId, "revenue");
        }
    }

    private static Row row(XSSFWorkbook workbook, String sheet, String zoneId) {
        for (Row row : workbook.getSheet(sheet)) {
            if (row.getCell(0).getStringCellValue().equals(zoneId)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + zoneId);
    }

    private List<String> ledger(String zoneId) throws IOException, InterruptedException {
        return json(get(CITY, path(zoneId, "2019") + "/ledger"))
                .get("items")
                .valueStream()
                .map(line -> line.get("type").asString() + " " + line.get("recordedBy").asString())
                .toList();
    }

    private static String path(String zoneId, String period) {
        return "/api/zones/" + zoneId + "/returns/" + period;
    }

    private byte[] download(String token, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                CLIENT.send(as(token, path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        return answer.body();
    }
}
