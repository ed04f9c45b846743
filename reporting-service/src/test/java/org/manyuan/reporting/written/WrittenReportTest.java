package org.manyuan.reporting.written;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.manyuan.reporting.written.document.Document;
import org.manyuan.reporting.written.document.Paragraph;
import org.manyuan.reporting.written.document.Renderer;
import org.manyuan.reporting.written.pdf.PdfRenderer;
import org.manyuan.reporting.written.sheet.SheetRenderer;
import org.manyuan.reporting.written.word.WordRenderer;

/** The report of a zone whose figures can be counted by hand, as its readers find it. */
class WrittenReportTest {

    private static final KnownWorld WORLD = new KnownWorld();

    @TempDir private Path directory;

    private static Renderer renderer(Format format) {
        return switch (format) {
            case DOCX -> new WordRenderer();
            case PDF -> new PdfRenderer();
            case XLSX -> new SheetRenderer();
        };
    }

    private static byte[] render(Format format, Document document) {
        byte[] file = renderer(format).render(document);
        keep(format, document, file);
        return file;
    }

    /** For whoever wants to look at it. */
    private static void keep(Format format, Document document, byte[] file) {
        try {
            Path directory = Files.createDirectories(Path.of("target/written"));
            Files.write(directory.resolve(document.name() + "." + format.ending()), file);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DOCX, 2019-06, true",
        "DOCX, 2019-12, false",
        "XLSX, 2019-06, true",
        "XLSX, 2019-12, false",
        "PDF, 2019-06, true",
        "PDF, 2019-12, false"
    })
    void aZonesReportReadsAsItShould(Format format, String asOf, boolean halfYear)
            throws IOException {
        byte[] file = render(format, WORLD.zone(asOf, halfYear));

        Golden.check(
                "zone-%s.%s.txt".formatted(halfYear ? "2019-H1" : "2019-Y", format.ending()),
                FileText.of(format, file));
    }

    @Test
    void theFiguresOfAHalfYearStandInItsSentences() {
        assertThat(sentences(WORLD.zone("2019-06", true)))
                .contains(
                        "2019年1—6月，南昌经济技术开发区新入库产业项目3个，签约2个（其中亿元以上1个、20亿元以上0个、50亿元以上0个），开工1个，投产0个，终止1个。",
                        "签约资金12.8亿元，上年同期为0，不计算增长率；实际到位资金3亿元，上年同期为0，不计算增长率；资金到位率23.44%。",
                        "招商储备项目签约转化率为40%（2/5），比目标（不低于50%）低10个百分点，尚未达到；",
                        "还需签约1个；尚未签约的储备、在谈项目有3个，距年底184天。",
                        "僵尸企业：基数3家，当年处置1家，累计处置2家。");
    }

    @Test
    void theFiguresOfAYearStandInItsSentences() {
        assertThat(sentences(WORLD.zone("2019-12", false)))
                .contains(
                        "2019年1—12月，南昌经济技术开发区新入库产业项目4个，签约3个（其中亿元以上2个、20亿元以上1个、50亿元以上1个），开工2个，投产1个，终止2个。",
                        "签约资金72.8亿元，比上年同期增长1356%；实际到位资金9.5亿元，比上年同期增长850.01%；资金到位率13.05%。",
                        "招商储备项目签约转化率为50%（3/6），达到目标（不低于50%）；",
                        "僵尸项目累计处置率为0%（0/1），比目标（不低于66.67%）低66.67个百分点，未完成。",
                        "累计认定200.5亩，累计处置150.5亩。");
    }

    private static String sentences(Document document) {
        StringBuilder text = new StringBuilder();
        document.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .forEach(paragraph -> text.append(paragraph.text()).append('\n'));
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource
    void theSameFiguresAreTheSameBytes(Format format) {
        assertThat(render(format, WORLD.province("2019-12", false)))
                .isEqualTo(render(format, new KnownWorld().province("2019-12", false)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX"})
    void noPartOfAPackageTellsWhenItWasWritten(Format format) throws IOException {
        byte[] file = render(format, WORLD.zone("2019-06", true));
        List<String> names = new ArrayList<>();
        times(file, names);

        assertThat(names).contains("docProps/core.xml");
    }

    /** Of the workbooks within, too. */
    private static void times(byte[] file, List<String> names) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(entry.getTimeLocal())
                        .as(entry.getName())
                        .isEqualTo(LocalDateTime.of(2019, 7, 1, 0, 0));
                byte[] content = zip.readAllBytes();
                if (entry.getName().endsWith(".xlsx")) {
                    times(content, names);
                } else if (entry.getName().equals("docProps/core.xml")) {
                    assertThat(new String(content, StandardCharsets.UTF_8))
                            .doesNotContain("202")
                            .contains("2019-06-30T16:00:00Z");
                }
            }
        }
    }

    @Test
    void aChangedFigureChangesTheCode() {
        assertThat(WORLD.zone("2019-12", false).code())
                .isEqualTo(new KnownWorld().zone("2019-12", false).code())
                .isNotEqualTo(WORLD.zone("2019-11", false).code());
    }

    @Test
    void aTableOverSeveralPagesHasItsHeaderOnEachOfThem() throws IOException {
        byte[] file = render(Format.PDF, WORLD.province("2019-12", false));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            int pages = 0;
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(pdf);
                assertThat(text).contains("— " + page + " —");
                if (text.contains("工业园区")) {
                    pages++;
                    assertThat(text).as("page " + page).contains("名次");
                }
            }
            assertThat(pages).isGreaterThan(2);
        }
    }

    /** Nothing but the ends of lines and pages comes between the characters of a sentence. */
    @Test
    void aSearchInThePdfFindsWhatItSays() throws Exception {
        Document report = WORLD.zone("2019-12", false);
        byte[] content = render(Format.PDF, report);
        List<String> sentences = sentences(report).lines().toList();

        assertThat(inOneLine(FileText.ofPdf(content))).contains("目标").contains(sentences);
        Path pdftotext = program("pdftotext");
        if (pdftotext == null) {
            System.out.println("NOT RUN: pdftotext is not installed; PDFBox alone read the PDF");
            return;
        }
        assertThat(inOneLine(read(pdftotext, content))).contains("目标").contains(sentences);
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\R*— \\d+ —\\R*\\f?", "").replaceAll("\\R", "");
    }

    private String read(Path pdftotext, byte[] content) throws Exception {
        Path file = Files.write(directory.resolve("report.pdf"), content);
        Path text = directory.resolve("report.txt");
        Process process =
                new ProcessBuilder(pdftotext.toString(), file.toString(), text.toString())
                        .inheritIO()
                        .start();
        assertThat(process.waitFor()).isZero();
        return Files.readString(text);
    }

    private static @Nullable Path program(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
