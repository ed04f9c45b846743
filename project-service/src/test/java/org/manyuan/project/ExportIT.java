package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Lists leave as workbooks, and are searched. */
class ExportIT extends RunningService {

    private static boolean registered;

    @BeforeEach
    void projects() throws Exception {
        if (registered) {
            return;
        }
        register("EX-360100-01", "ZN1", "=SUM(A1)<封装>", "ＬＥＤ光电有限公司");
        register("EX-360100-02", "ZN2", "年产十万件LED灯", "赣州稀土");
        register("EX-360400-01", "ZJ1", "九江LED灯", "赣州稀土");
        command(
                NANCHANG,
                "EX-360100-01",
                "signed",
                Map.of(
                        "occurredOn",
                        "2019-03-04",
                        "contractAmountWan",
                        120_000.5,
                        "placement",
                        "STANDARD_FACTORY",
                        "fixedAssetInvestmentWan",
                        80_000));
        registered = true;
    }

    @Test
    void theFilteredListComesWithRealDatesAndNumbers() throws Exception {
        try (XSSFWorkbook workbook = export(NANCHANG, "?q=EX-360&sort=-projectId")) {
            Sheet sheet = workbook.getSheet("项目");
            assertThat(column(sheet, "项目编号")).containsExactly("EX-360100-02", "EX-360100-01");
            Cell name = cell(sheet, 2, "项目名称");
            assertThat(name.getCellType()).as("not a formula").isEqualTo(CellType.STRING);
            assertThat(name.getStringCellValue()).isEqualTo("=SUM(A1)<封装>");
            Cell signedOn = cell(sheet, 2, "签约日期");
            assertThat(DateUtil.isCellDateFormatted(signedOn)).isTrue();
            assertThat(signedOn.getLocalDateTimeCellValue().toLocalDate())
                    .isEqualTo(LocalDate.of(2019, 3, 4));
            assertThat(cell(sheet, 2, "合同金额(万元)").getNumericCellValue()).isEqualTo(120_000.5);
            assertThat(cell(sheet, 2, "阶段").getStringCellValue()).isEqualTo("签约");
            assertThat(cell(sheet, 2, "供地方式").getStringCellValue()).isEqualTo("标准厂房");
            Sheet about = workbook.getSheet("说明");
            assertThat(column(about, "事项")).contains("数据截至", "导出人", "筛选:查找", "筛选:排序", "项目数");
            assertThat(column(about, "内容")).contains("nanchang", "EX-360", "2.0");
        }
    }

    @Test
    void nobodyExportsMoreThanTheyMaySee() throws Exception {
        try (XSSFWorkbook workbook = export(JIUJIANG, "?q=EX-360")) {
            assertThat(column(workbook.getSheet("项目"), "项目编号")).containsExactly("EX-360400-01");
        }
        try (XSSFWorkbook workbook = export(VIEWER, "?q=EX-360&zone=ZN2")) {
            assertThat(column(workbook.getSheet("项目"), "项目编号")).containsExactly("EX-360100-02");
        }
        assertThat(problem(get(VIEWER, "/api/projects.xlsx?stage=DONE&sort=secret&signedYear=x")))
                .isEqualTo("400 validation /query/stage /query/signedYear /query/sort");
        assertThat(send(request("/api/projects.xlsx")).statusCode()).isEqualTo(401);
    }

    @Test
    void anyPartOfNameInvestorOwnerAndCodeFinds() throws Exception {
        assertThat(found("封装")).containsExactly("EX-360100-01");
        assertThat(found("led光")).as("width and capitals").containsExactly("EX-360100-01");
        assertThat(found("灯")).containsExactly("EX-360100-02", "EX-360400-01");
        assertThat(found("led 稀土")).containsExactly("EX-360100-02", "EX-360400-01");
        assertThat(found("0100-0")).containsExactly("EX-360100-01", "EX-360100-02");
        assertThat(found("EX-360400-01")).containsExactly("EX-360400-01");
        assertThat(found("搜索员")).hasSize(3);
        assertThat(found("灯赣")).as("across two fields").isEmpty();
        assertThat(found(".*")).isEmpty();
        assertThat(found("\\E")).isEmpty();
    }

    @Test
    void aTotalOfVeryManyIsALowerBound() throws Exception {
        for (int number = 1; number <= MOST_COUNTED + 1; number++) {
            register("YARD-%02d".formatted(number), "ZN1", "堆场" + number, "江西堆场物流公司");
            JsonNode found = json(get(PROVINCE, "/api/projects?size=5&q=yard"));
            assertThat(found.get("total").intValue()).isEqualTo(Math.min(number, MOST_COUNTED));
            assertThat(found.get("items")).hasSize(Math.min(number, 5));
            assertThat(found.has("totalIsLowerBound")).isEqualTo(number > MOST_COUNTED);
        }
        assertThat(
                        json(get(PROVINCE, "/api/projects?q=" + encoded("堆场物流")))
                                .get("totalIsLowerBound"))
                .as("a word longer than a gram")
                .isEqualTo(JSON.getNodeFactory().booleanNode(true));
        assertThat(json(get(PROVINCE, "/api/projects?owner=nobody")).has("totalIsLowerBound"))
                .isFalse();
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private List<String> found(String words) throws IOException, InterruptedException {
        return json(get(
                        PROVINCE,
                        "/api/projects?owner=" + encoded("搜索员甲") + "&q=" + encoded(words)))
                .get("items")
                .valueStream()
                .map(item -> item.get("projectId").asString())
                .toList();
    }

    private void register(String projectId, String zone, String name, String investor)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                register(
                        PROVINCE,
                        Map.of(
                                "projectId",
                                projectId,
                                "occurredOn",
                                "2018-01-10",
                                "zoneId",
                                zone,
                                "name",
                                name,
                                "kind",
                                "INDUSTRIAL",
                                "stage",
                                "RESERVE",
                                "industry",
                                "C398",
                                "investorName",
                                investor,
                                "totalInvestmentWan",
                                150_000,
                                "owner",
                                "搜索员甲"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private XSSFWorkbook export(String token, String query)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                CLIENT.send(
                        as(token, "/api/projects.xlsx" + query).build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return Sheets.read(answer.body());
    }

    private static Cell cell(Sheet sheet, int row, String title) {
        return sheet.getRow(row).getCell(Sheets.column(sheet, title));
    }

    private static List<String> column(Sheet sheet, String title) {
        return IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(row -> cell(sheet, row, title).toString())
                .toList();
    }
}
