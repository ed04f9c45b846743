package org.manyuan.platform.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

class UploadedWorkbookTest {

    private static final Limits LIMITS = new Limits(10, 5);

    @TempDir private Path directory;

    @Test
    void readsTextsNumbersAndSharedStrings() throws Exception {
        Path file =
                Zips.workbook(
                                "<row><c t=\"inlineStr\"><is><t>名</t><rPh><t>míng</t></rPh></is><v>x</v></c>"
                                        + "<c><v>150.49999999999997</v></c></row>"
                                        + "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>1</v></c>"
                                        + "<c r=\"C3\" t=\"b\"><v>1</v></c></row>")
                        .with(
                                "xl/sharedStrings.xml",
                                Zips.strings(
                                        "<si><t>零</t></si>"
                                                + "<si><r><t>一</t></r><r><t>二</t></r></si>"))
                        .writeTo(directory.resolve("a.xlsx"));

        List<SheetRow> rows = read(file);

        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3);
        assertThat(rows.getFirst().cells().get(0)).isEqualTo(new Cell("名", false));
        assertThat(rows.getFirst().cells().get(1).amount()).isEqualTo(new BigDecimal("150.5"));
        assertThat(rows.getLast().cells().get(1).text()).isEqualTo("一二");
        assertThat(rows.getLast().cells()).doesNotContainKey(0);
    }

    @Test
    void endsWhereNobodyWantsTheRest() throws Exception {
        Path file =
                Zips.workbook("<row><c><v>1</v></c></row>".repeat(9))
                        .writeTo(directory.resolve("a.xlsx"));
        List<SheetRow> rows = new ArrayList<>();
        try (UploadedWorkbook workbook = UploadedWorkbook.open(file, LIMITS)) {
            workbook.read(
                    "项目",
                    row -> {
                        rows.add(row);
                        return rows.size() < 4;
                    });
        }
        assertThat(rows).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row><c r=\"B1\"><f>1+1</f><v>2</v></c></row> | fault.workbook-formula",
                "<row r=\"2\"/><row r=\"2\"/> | fault.workbook-malformed",
                "<row r=\"1048577\"/> | fault.workbook-malformed",
                "<row r=\"99999999999999999999\"/> | fault.workbook-malformed",
                "<row><c r=\"XFE1\"/></row> | fault.workbook-malformed",
                "<row><c r=\"A1A1A1A1\"/></row> | fault.workbook-malformed",
                "<row><c r=\"B1\"/><c r=\"A1\"/></row> | fault.workbook-malformed",
                "<row><c r=\"F1\"><v>1</v></c></row> | fault.workbook-columns",
                "<row><c t=\"s\"><v>0</v></c></row> | fault.workbook-malformed",
                "<row><c t=\"s\"><v>-1</v></c></row> | fault.workbook-malformed",
                "<row><c t=\"s\"><v>x</v></c></row> | fault.workbook-malformed",
                "<row><c><v>1</v></c> | fault.workbook-malformed",
            })
    void refusesSheetsThatAreNotPlain(String rows, String message) throws Exception {
        refused(Zips.workbook(rows), ProblemType.VALIDATION, message);
    }

    @Test
    void refusesTooManyRowsAndTooLongCells() throws Exception {
        String row = "<row><c><v>1</v></c></row>";
        assertThat(read(Zips.workbook(row.repeat(11)).writeTo(directory.resolve("a.xlsx"))))
                .hasSize(11);
        refused(Zips.workbook(row.repeat(12)), ProblemType.VALIDATION, "fault.workbook-rows");
        refused(
                Zips.workbook("<row><c><v>" + "1".repeat(32_768) + "</v></c></row>"),
                ProblemType.VALIDATION,
                "fault.workbook-cell");
    }

    @Test
    void emptyRowsCountNothing() throws Exception {
        Path file =
                Zips.workbook("<row><c s=\"1\"/></row>".repeat(50) + "<row><c><v>1</v></c></row>")
                        .writeTo(directory.resolve("a.xlsx"));
        assertThat(read(file)).extracting(SheetRow::number).containsExactly(51);
    }

    @Test
    void refusesBombs() throws Exception {
        refused(
                Zips.workbook("").with("xl/worksheets/sheet1.xml", out -> blanks(out, 300L << 20)),
                ProblemType.VALIDATION,
                "fault.workbook-bomb");
        refused(
                Zips.workbook("").with("xl/sharedStrings.xml", out -> blanks(out, 300L << 20)),
                ProblemType.VALIDATION,
                "fault.workbook-bomb");
        refused(
                Zips.workbook("").with("xl/_rels/workbook.xml.rels", this::relationships),
                ProblemType.VALIDATION,
                "fault.workbook-bomb");
        refused(
                Zips.workbook("").with("[Content_Types].xml", this::relationships),
                ProblemType.VALIDATION,
                "fault.workbook-bomb");
    }

    @Test
    void refusesMoreTextsThanCells() throws Exception {
        refused(
                Zips.workbook("")
                        .with("xl/sharedStrings.xml", Zips.strings("<si><t>a</t></si>".repeat(51))),
                ProblemType.VALIDATION,
                "fault.workbook-strings");
    }

    @Test
    void refusesDoctypesWhereverTheyAre() throws Exception {
        String laughs =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String part :
                List.of(
                        "xl/worksheets/sheet1.xml",
                        "xl/sharedStrings.xml",
                        "xl/workbook.xml",
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/_rels/workbook.xml.rels")) {
            refused(
                    Zips.workbook("").with(part, laughs + "<x>&b;</x>"),
                    ProblemType.VALIDATION,
                    "fault.workbook-malformed");
        }
    }

    @Test
    void refusesWhatIsForeign() throws Exception {
        refused(
                Zips.workbook("").with("xl/vbaProject.bin", "code"),
                ProblemType.VALIDATION,
                "fault.workbook-foreign");
        refused(
                Zips.workbook("").with("xl/externalLinks/externalLink1.xml", "<x/>"),
                ProblemType.VALIDATION,
                "fault.workbook-foreign");
        refused(
                Zips.ofType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "fault.workbook-kind");
    }

    @Test
    void refusesOtherFiles() throws Exception {
        refused("", ProblemType.VALIDATION, "fault.workbook-empty");
        refused("项目编号,项目名称", ProblemType.UNSUPPORTED_MEDIA_TYPE, "fault.workbook-kind");
        refused("PK\u0003\u0004broken", ProblemType.VALIDATION, "fault.workbook-malformed");
        refused(new Zips().with("a.txt", "a"), ProblemType.VALIDATION, "fault.workbook-malformed");
        Path old = directory.resolve("old.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet("项目");
            workbook.write(out);
        }
        assertThat(refusal(old))
                .isEqualTo(
                        refusalOf(ProblemType.UNSUPPORTED_MEDIA_TYPE, "fault.workbook-encrypted"));
    }

    @Test
    void readsWhatOurOwnWriterWrites() throws Exception {
        Path file = directory.resolve("own.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = Workbooks.in(out);
            RowWriter rows = new RowWriter(workbook.newWorksheet("项目"));
            rows.row(List.of("=1+1", "+1", "-1", "@x", "\ty<&>"));
            workbook.finish();
        }
        assertThat(read(file).getFirst().cells().values())
                .containsExactly(
                        new Cell("=1+1", false),
                        new Cell("+1", false),
                        new Cell("-1", false),
                        new Cell("@x", false),
                        new Cell("\ty<&>", false));
    }

    private void relationships(OutputStream out) throws IOException {
        out.write("<Relationships>".getBytes(StandardCharsets.UTF_8));
        byte[] one = "<Relationship Id=\"a\"/>".getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < 3 << 20; written += one.length) {
            out.write(one);
        }
    }

    private static void blanks(OutputStream out, long length) throws IOException {
        byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        for (long written = 0; written < length; written += block.length) {
            out.write(block);
        }
    }

    private static List<SheetRow> read(Path file) throws IOException, InterruptedException {
        List<SheetRow> rows = new ArrayList<>();
        try (UploadedWorkbook workbook = UploadedWorkbook.open(file, LIMITS)) {
            workbook.read(workbook.sheetNames().getFirst(), rows::add);
        }
        return rows;
    }

    private void refused(Zips file, ProblemType type, String message) throws IOException {
        assertThat(refusal(file.writeTo(directory.resolve("refused.xlsx"))))
                .isEqualTo(refusalOf(type, message));
    }

    private void refused(String content, ProblemType type, String message) throws IOException {
        Path file = directory.resolve("refused.xlsx");
        Files.writeString(file, content);
        assertThat(refusal(file)).isEqualTo(refusalOf(type, message));
    }

    private static String refusalOf(ProblemType type, String message) {
        return type + " /file " + message;
    }

    private static String refusal(Path file) {
        UnacceptableWorkbook unacceptable =
                catchThrowableOfType(UnacceptableWorkbook.class, () -> read(file));
        assertThat(unacceptable).as("refused").isNotNull();
        Refusal refusal = unacceptable.refusal();
        return refusal.type()
                + " "
                + refusal.faults().getFirst().pointer()
                + " "
                + refusal.faults().getFirst().message();
    }
}
