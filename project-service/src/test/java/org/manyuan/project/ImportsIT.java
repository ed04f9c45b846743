package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.manyuan.platform.workbook.Zips;
import tools.jackson.databind.JsonNode;

/** Workbooks go in, through their whole life: the form, a dry run, errors, corrections, again. */
class ImportsIT extends RunningService {

    private static final String IMPORTS = "/api/project-imports";

    @Test
    void aFormIsFilledInTriedImportedCorrectedAndUploadedAgain() throws Exception {
        byte[] form = download(NANCHANG, IMPORTS + "/template.xlsx");
        byte[] filled = fill(form, "甲");

        JsonNode dry = finished(NANCHANG, upload(NANCHANG, filled, "?dryRun=true"));
        assertThat(dry.get("status").asString()).isEqualTo("CHECKED");
        assertThat(rows(dry))
                .isEqualTo("total 4 done 4 valid 2 imported 0 duplicates 0 rejected 2");
        assertThat(found(NANCHANG, "磁控溅射")).isZero();

        String id = dry.get("importId").asString();
        HttpResponse<String> start = send(NANCHANG, "POST", IMPORTS + "/" + id + "/start", "");
        assertThat(start.statusCode()).as(start.body()).isEqualTo(201);
        JsonNode done = finished(NANCHANG, start);
        assertThat(done.get("status").asString()).isEqualTo("DONE");
        assertThat(rows(done))
                .isEqualTo("total 4 done 4 valid 2 imported 2 duplicates 0 rejected 2");
        assertThat(found(NANCHANG, "磁控溅射")).isEqualTo(2);
        assertThat(send(NANCHANG, "POST", IMPORTS + "/" + id + "/start", "").statusCode())
                .isEqualTo(200);

        byte[] errors = download(NANCHANG, IMPORTS + "/" + id + "/errors.xlsx");
        try (XSSFWorkbook workbook = Sheets.read(errors)) {
            XSSFSheet sheet = workbook.getSheet("项目");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            int reason = Sheets.column(sheet, "错误原因");
            int zone = Sheets.column(sheet, "开发区编号*");
            int amount = Sheets.column(sheet, "合同金额(万元)");
            int signed = Sheets.column(sheet, "签约日期");
            assertThat(sheet.getRow(1).getCell(zone).getStringCellValue()).isEqualTo("ZJ1");
            assertThat(sheet.getRow(1).getCell(zone).getCellComment().getString().getString())
                    .contains("管辖范围");
            assertThat(sheet.getRow(1).getCell(reason).getStringCellValue()).contains("开发区编号:");
            assertThat(sheet.getRow(2).getCell(amount).getCellStyle().getFillForegroundColorColor())
                    .as("marked")
                    .isNotNull();
            assertThat(sheet.getRow(2).getCell(reason).getStringCellValue())
                    .contains("合同金额(万元):应为数字", "签约日期:应为日期");
            assertThat(
                            sheet.getRow(2)
                                    .getCell(Sheets.column(sheet, "登记日期*"))
                                    .getLocalDateTimeCellValue()
                                    .toLocalDate())
                    .isEqualTo("2018-11-02");
            // a new cell: the library changes texts within cells only halfway
            sheet.getRow(1).createCell(zone).setCellValue("ZN2");
            sheet.getRow(2).createCell(amount).setCellValue(120_000);
            sheet.getRow(2).createCell(signed).setCellValue("2019-03-04");
            errors = Sheets.bytes(workbook);
        }

        JsonNode corrected = finished(NANCHANG, upload(NANCHANG, errors, ""));
        assertThat(rows(corrected))
                .isEqualTo("total 2 done 2 valid 2 imported 2 duplicates 0 rejected 0");
        JsonNode again = finished(NANCHANG, upload(NANCHANG, errors, ""));
        assertThat(rows(again))
                .isEqualTo("total 2 done 2 valid 2 imported 0 duplicates 2 rejected 0");
        JsonNode whole = finished(NANCHANG, upload(NANCHANG, filled, ""));
        assertThat(rows(whole))
                .as("what is in error is so again, the rest is there")
                .isEqualTo("total 4 done 4 valid 2 imported 0 duplicates 2 rejected 2");
        assertThat(found(NANCHANG, "磁控溅射")).isEqualTo(4);
        assertThat(found(JIUJIANG, "磁控溅射")).isZero();
    }

    @Test
    void anImportedProjectHasTheLifeOfItsRow() throws Exception {
        finished(ZN1, upload(ZN1, Sheets.workbook(List.of(Sheets.project("稀土永磁", "ZN1"))), ""));

        JsonNode project =
                json(get(ZN1, "/api/projects?q=%E7%A8%80%E5%9C%9F%E6%B0%B8%E7%A3%81"))
                        .get("items")
                        .get(0);
        assertThat(project.get("stage").asString()).isEqualTo("UNDER_CONSTRUCTION");
        assertThat(project.get("dates").toString())
                .isEqualTo(
                        "{\"NEGOTIATING\":\"2018-11-02\",\"SIGNED\":\"2019-03-04\","
                                + "\"UNDER_CONSTRUCTION\":\"2019-05-20\"}");
        assertThat(project.get("arrivedWan").decimalValue()).isEqualByComparingTo("3000.25");
        JsonNode ledger =
                json(get(ZN1, "/api/projects/" + project.get("projectId").asString() + "/ledger"));
        assertThat(ledger.get("items").get(0).get("source").asString())
                .isEqualTo("urn:manyuan:import:plain");
        assertThat(ledger.get("items").get(0).get("recordedBy").asString()).isEqualTo("zn1");
    }

    @Test
    void theFormHasDropDownsAnExampleAndExplanations() throws Exception {
        try (XSSFWorkbook form = Sheets.read(download(ZN1, IMPORTS + "/template.xlsx"))) {
            List<? extends DataValidation> lists = form.getSheet("项目").getDataValidations();
            assertThat(lists)
                    .extracting(list -> list.getValidationConstraint().getFormula1())
                    .containsExactlyInAnyOrder(
                            "'代码'!$A$2:$A$2", "'代码'!$C$2:$C$3", "'代码'!$D$2:$D$3", "'代码'!$E$2:$E$3");
            assertThat(form.getSheet("代码").getRow(1).getCell(0).getStringCellValue())
                    .as("only the zones of the caller")
                    .isEqualTo("ZN1");
            assertThat(Sheets.texts(form.getSheet("示例").getRow(1))).contains("C398", "2019-03-04");
            assertThat(form.getSheet("说明").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("表格编号");
        }
    }

    @Test
    void onlyTheUploaderSeesAnImport() throws Exception {
        String id =
                json(upload(ZN1, Sheets.workbook(List.of(Sheets.project("自有", "ZN1"))), ""))
                        .get("importId")
                        .asString();
        for (String path : List.of("/" + id, "/" + id + "/errors.xlsx", "/I-0")) {
            assertThat(problem(get(NANCHANG, IMPORTS + path))).isEqualTo("404 not-found");
        }
        assertThat(problem(send(NANCHANG, "POST", IMPORTS + "/" + id + "/start", "")))
                .isEqualTo("404 not-found");
        assertThat(json(get(ZN1, IMPORTS + "?size=200")).get("items"))
                .extracting(each -> each.get("importId").asString())
                .contains(id);
        finished(ZN1, IMPORTS + "/" + id);
        assertThat(json(get(ZN1, IMPORTS + "?size=200&status=done&sort=uploadedAt")).get("items"))
                .extracting(each -> each.get("importId").asString())
                .contains(id);
        assertThat(json(get(ZN1, IMPORTS + "?size=200&status=failed")).get("items"))
                .extracting(each -> each.get("importId").asString())
                .doesNotContain(id);
        assertThat(problem(get(ZN1, IMPORTS + "?status=x&sort=y")))
                .isEqualTo("400 validation /query/status /query/sort");
        assertThat(problem(get(VIEWER, IMPORTS))).startsWith("403 insufficient-scope");
        assertThat(problem(get(ZN1, IMPORTS + "?size=0"))).isEqualTo("400 validation /query/size");
    }

    @Test
    void anIdempotencyKeyMeansTheSameImport() throws Exception {
        byte[] file = Sheets.workbook(List.of(Sheets.project("一次", "ZN1")));
        HttpResponse<String> first = upload(ZN1, file, "", "Idempotency-Key", "k1");
        HttpResponse<String> second = upload(ZN1, file, "", "Idempotency-Key", "k1");
        byte[] other = Sheets.workbook(List.of(Sheets.project("两次", "ZN1")));

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location"))
                .hasValue(IMPORTS + "/" + json(first).get("importId").asString());
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(json(second).get("importId")).isEqualTo(json(first).get("importId"));
        assertThat(problem(upload(ZN1, other, "", "Idempotency-Key", "k1")))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");
    }

    @Test
    void whatIsNoFormIsRefusedAtOnce(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("a.xlsx");
        Map<String, Object> unknown = Sheets.project("未知", "ZN1");
        unknown.put("备注", "x");
        String formula = "<row><c r=\"A1\"><f>HYPERLINK(\"x\")</f></c></row>";

        assertThat(problem(upload(ZN1, "a,b".getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo("415 unsupported-media-type /file");
        assertThat(problem(upload(ZN1, new byte[0], ""))).isEqualTo("400 validation /file");
        assertThat(problem(upload(ZN1, new byte[(20 << 20) + 1], "")))
                .isEqualTo("413 too-large /file");
        assertThat(
                        problem(
                                upload(
                                        ZN1,
                                        Files.readAllBytes(Zips.workbook(formula).writeTo(file)),
                                        "")))
                .isEqualTo("400 validation /file");
        assertThat(problem(upload(ZN1, Files.readAllBytes(Zips.workbook("").writeTo(file)), "")))
                .isEqualTo("400 validation /file");
        String laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><x>&a;</x>";
        for (Zips hostile :
                List.of(
                        Zips.workbook("").with("xl/worksheets/sheet1.xml", laughs),
                        Zips.workbook("").with("xl/vbaProject.bin", "code"),
                        Zips.workbook("<row r=\"99999999999\"/>"),
                        Zips.workbook("<row><c r=\"XFE1\"><v>1</v></c></row>"),
                        Zips.workbook("<row><c t=\"s\"><v>7</v></c></row>"),
                        Zips.workbook("")
                                .with(
                                        "xl/worksheets/sheet1.xml",
                                        out -> {
                                            for (int mib = 0; mib < 300; mib++) {
                                                out.write(new byte[1 << 20]);
                                            }
                                        }))) {
            byte[] content = Files.readAllBytes(hostile.writeTo(file));
            HttpResponse<String> refused = upload(ZN1, content, "");
            assertThat(problem(refused)).isEqualTo("400 validation /file");
            assertThat(json(refused).at("/errors/0/detail").asString()).isNotBlank();
        }
        assertThat(problem(upload(ZN1, Sheets.workbook(List.of(unknown)), "")))
                .isEqualTo("400 validation /file");
        assertThat(
                        problem(
                                upload(
                                        ZN1,
                                        Sheets.workbook(List.of(Sheets.project("x", "ZN1"))),
                                        "?dryRun=maybe")))
                .isEqualTo("400 validation /query/dryRun");
        assertThat(problem(send(Multipart.post(as(ZN1, IMPORTS), "other", new byte[] {1}))))
                .isEqualTo("400 validation /file");
        assertThat(problem(send(ZN1, "POST", IMPORTS, "{}")))
                .isEqualTo("415 unsupported-media-type");
    }

    /** Four projects, of which the third and the fourth have errors. */
    private static byte[] fill(byte[] form, String mark) throws IOException {
        try (XSSFWorkbook workbook = Sheets.read(form)) {
            Sheet sheet = workbook.getSheet("项目");
            for (int number = 1; number <= 4; number++) {
                Map<String, Object> project =
                        Sheets.project(
                                "磁控溅射" + mark + number,
                                number == 3 ? "ZJ1" : "ZN" + (1 + number % 2));
                if (number == 4) {
                    project.put("合同金额(万元)", "很多");
                    project.put("签约日期", "去年");
                }
                var row = sheet.createRow(number);
                project.forEach((title, value) -> {
                    var cell = row.createCell(Sheets.column(sheet, title));
                    switch (value) {
                        case null -> {}
                        case Number amount -> cell.setCellValue(amount.doubleValue());
                        case Object text when title.equals("登记日期*") ->
                                cell.setCellValue((LocalDate) text);
                        case Object text -> cell.setCellValue(text.toString());
                    }
                });
            }
            return Sheets.bytes(workbook);
        }
    }

    private HttpResponse<String> upload(String token, byte[] file, String query, String... headers)
            throws IOException, InterruptedException {
        var request = Multipart.post(as(token, IMPORTS + query), "file", file);
        IntStream.range(0, headers.length / 2)
                .forEach(index -> request.header(headers[2 * index], headers[2 * index + 1]));
        return send(request);
    }

    private JsonNode finished(String token, HttpResponse<String> uploaded) {
        assertThat(uploaded.statusCode()).as(uploaded.body()).isEqualTo(201);
        return finished(token, IMPORTS + "/" + json(uploaded).get("importId").asString());
    }

    private JsonNode finished(String token, String path) {
        return await().until(() -> json(get(token, path)), job -> job.has("endedAt"));
    }

    private static String rows(JsonNode job) {
        StringBuilder text = new StringBuilder();
        job.get("rows")
                .properties()
                .forEach(each ->
                        text.append(each.getKey()).append(' ').append(each.getValue()).append(' '));
        return text.toString().strip();
    }

    private int found(String token, String word) throws IOException, InterruptedException {
        return json(get(
                        token,
                        "/api/projects?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)))
                .get("total")
                .intValue();
    }

    private byte[] download(String token, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                CLIENT.send(as(token, path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        return answer.body();
    }
}
