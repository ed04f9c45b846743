package org.manyuan.project.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.platform.ledger.Incoming;
import org.manyuan.platform.workbook.Cell;
import org.manyuan.platform.workbook.Header;
import org.manyuan.platform.workbook.SheetRow;

class RowReaderTest {

    private final RowReader reader = new RowReader("T1");

    @Test
    void aRowTellsOfAProjectsLifeInOrder() {
        RowPlan plan = read(whole());

        assertThat(plan.incoming())
                .extracting(Incoming::type)
                .containsExactly(
                        "registered",
                        "signed",
                        "construction-started",
                        "capital-arrived",
                        "capital-arrived");
        assertThat(plan.incoming()).extracting(Incoming::subject).containsOnly("P-1");
        assertThat(plan.incoming())
                .extracting(each -> each.key().source())
                .containsOnly("urn:manyuan:import:T1");
        assertThat(plan.incoming().get(0).data())
                .containsEntry("stage", "RESERVE")
                .containsEntry("kind", "INDUSTRIAL")
                .containsEntry("occurredOn", "2018-11-02")
                .doesNotContainKeys("owner", "landMu");
        assertThat(plan.incoming().get(1).data())
                .containsEntry("landMu", new BigDecimal("150.5"))
                .containsEntry("placement", "LAND")
                .containsEntry("owner", "专管员甲");
    }

    @Test
    void theSameRowMeansTheSameEvents() {
        assertThat(keys(read(whole()))).isEqualTo(keys(read(whole()))).doesNotHaveDuplicates();
        Map<String, Cell> moved = whole();
        moved.put("合同金额(万元)", number("120000.00"));
        assertThat(keys(read(moved))).isEqualTo(keys(read(whole())));
    }

    @Test
    void columnsFilledLaterAddEventsAndChangeNone() {
        Map<String, Cell> first = whole();
        List.of("签约日期", "合同金额(万元)", "供地方式", "开工日期", "到位日期1", "到位资金1(万元)", "到位日期2", "到位资金2(万元)")
                .forEach(first::remove);
        List<String> before = keys(read(first));

        assertThat(read(first).incoming())
                .extracting(Incoming::type)
                .containsExactly("registered", "details-revised");
        assertThat(keys(read(whole()))).contains(before.getFirst());
    }

    @Test
    void whatArrivedTwiceOnADayArrivedTwice() {
        List<String> keys = keys(read(whole()));
        assertThat(keys.get(3)).isNotEqualTo(keys.get(4));
    }

    @Test
    void aProjectWithoutIdIsNamedByWhatTellsItApart() {
        Map<String, Cell> row = whole();
        row.remove("项目编号");
        String id = read(row).incoming().getFirst().subject();
        row.put("总投资(万元)", number("7"));

        assertThat(id).matches("P-[0-9A-F]{16}");
        assertThat(read(row).incoming().getFirst().subject()).isEqualTo(id);
        row.put("投资方", text("另一家"));
        assertThat(read(row).incoming().getFirst().subject()).isNotEqualTo(id);
    }

    @Test
    void aKnownProjectNeedsNoRegistration() {
        RowPlan plan = read(Map.of("项目编号", number("360100"), "开工日期", text("2019/5/20")));

        assertThat(plan.incoming())
                .extracting(Incoming::type)
                .containsExactly("construction-started");
        assertThat(plan.incoming().getFirst().subject()).isEqualTo("360100");
        assertThat(plan.faults()).isEmpty();
    }

    @Test
    void aRowThatTellsOfNothingIsAFault() {
        assertThat(read(Map.of("项目编号", text("P-1"))).faults())
                .extracting(Fault::message)
                .containsExactly("fault.import-row-empty");
        assertThat(read(Map.of("项目编号", text("项目一"), "开工日期", text("2019-05-20"))).faults())
                .extracting(Fault::pointer)
                .containsExactly("/projectId");
    }

    @Test
    void whatCannotBeReadIsLeftToTheRules() {
        Map<String, Cell> row = whole();
        row.put("签约日期", text("去年"));
        row.put("合同金额(万元)", text("很多"));
        row.put("供地方式", text("租"));
        row.put("总投资(万元)", text("1e999999999"));
        RowPlan plan = read(row);

        assertThat(plan.incoming().get(0).data())
                .containsEntry("totalInvestmentWan", "1e999999999");
        assertThat(plan.incoming().get(1).data())
                .containsEntry("occurredOn", "去年")
                .containsEntry("contractAmountWan", "很多");
        assertThat(plan.incoming().get(1).faults())
                .extracting(Fault::pointer)
                .containsExactly("/signed/placement");
    }

    @Test
    void headersAreKnownWithAndWithoutTheirMarks() {
        assertThat(ImportColumn.titled("项目名称*")).hasValue(ImportColumn.NAME);
        assertThat(ImportColumn.titled(" 总投资（万元）＊ ")).hasValue(ImportColumn.TOTAL);
        assertThat(ImportColumn.titled("总投资")).isEmpty();
    }

    @Test
    void aHeaderThatIsNotTheFormsIsToldWhole() {
        SheetRow header = row(1, List.of("项目名称", "项目名称*", "备注", "错误原因"));
        assertThat(Header.read(header, ImportHeader.COLUMNS))
                .isInstanceOfSatisfying(
                        Header.Reading.Refused.class,
                        refused ->
                                assertThat(refused.refusal().faults())
                                        .extracting(fault -> fault.message() + fault.arguments())
                                        .contains(
                                                "fault.workbook-column-twice[项目名称*]",
                                                "fault.workbook-column-unknown[备注]",
                                                "fault.workbook-column-missing[开发区编号]")
                                        .hasSize(7));
    }

    private static Map<String, Cell> whole() {
        Map<String, Cell> row = new LinkedHashMap<>();
        row.put("项目编号", text("P-1"));
        row.put("开发区编号", text("ZN1"));
        row.put("项目名称", text("电子元件"));
        row.put("项目类型", text("产业项目"));
        row.put("行业代码", text("C398"));
        row.put("投资方", text("某公司"));
        row.put("总投资(万元)", number("150000"));
        row.put("登记日期", text("2018-11-02"));
        row.put("固定资产投资(万元)", number("80000"));
        row.put("用地(亩)", number("150.5"));
        row.put("专管员", text("专管员甲"));
        row.put("签约日期", number("43528"));
        row.put("合同金额(万元)", number("120000"));
        row.put("供地方式", text("单独供地"));
        row.put("开工日期", text("2019-05-20"));
        row.put("到位日期1", text("2019-06-01"));
        row.put("到位资金1(万元)", number("100"));
        row.put("到位日期2", text("2019-06-01"));
        row.put("到位资金2(万元)", number("100"));
        return row;
    }

    private static List<String> keys(RowPlan plan) {
        return plan.incoming().stream().map(each -> each.key().id()).toList();
    }

    private RowPlan read(Map<String, Cell> values) {
        List<String> titles = new ArrayList<>(values.keySet());
        if (!titles.contains("项目编号")) {
            titles.add("项目编号");
        }
        Header.Reading<ImportColumn> header = Header.read(row(1, titles), ImportHeader.COLUMNS);
        assertThat(header).isInstanceOf(Header.Reading.Read.class);
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        values.forEach((title, cell) -> cells.put(titles.indexOf(title), cell));
        return reader.read(
                new SheetRow(2, cells), ((Header.Reading.Read<ImportColumn>) header).header());
    }

    private static SheetRow row(int number, List<String> texts) {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        texts.forEach(each -> cells.put(cells.size(), text(each)));
        return new SheetRow(number, cells);
    }

    private static Cell text(String text) {
        return new Cell(text, false);
    }

    private static Cell number(String digits) {
        return new Cell(digits, true);
    }
}
