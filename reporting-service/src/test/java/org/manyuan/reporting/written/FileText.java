package org.manyuan.reporting.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** What a reader finds in a file, as plain text. */
public final class FileText {

    private FileText() {}

    public static String of(Format format, byte[] file) throws IOException {
        return switch (format) {
            case DOCX -> ofWord(file);
            case XLSX -> ofWorkbook(file);
            case PDF -> ofPdf(file);
        };
    }

    static String ofPdf(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            return stripper.getText(pdf);
        }
    }

    private static String ofWord(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    text.append(paragraph.getText()).append('\n');
                } else if (element instanceof XWPFTable table) {
                    table.getRows()
                            .forEach(row ->
                                    text.append(row.isRepeatHeader() ? "# " : "| ")
                                            .append(
                                                    row.getTableCells().stream()
                                                            .map(XWPFTableCell::getText)
                                                            .collect(Collectors.joining(" | ")))
                                            .append('\n'));
                }
            }
            for (XWPFChart chart : word.getCharts()) {
                text.append(chart(chart));
            }
            text.append("[页脚] ").append(word.getFooterList().getFirst().getText().strip());
            text.append('\n');
        }
        return text.toString();
    }

    private static String ofWorkbook(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                text.append("[工作表] ").append(sheet.getSheetName());
                text.append(" 重复行 ").append(sheet.getRepeatingRows());
                text.append(" 页脚 ").append(sheet.getFooter().getCenter()).append('\n');
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() != CellType.BLANK) {
                            text.append(cell.getAddress()).append(" = ").append(cell(cell));
                            text.append('\n');
                        }
                    }
                }
                if (sheet instanceof XSSFSheet drawn && drawn.getDrawingPatriarch() != null) {
                    for (XSSFChart chart : drawn.getDrawingPatriarch().getCharts()) {
                        text.append(chart(chart));
                    }
                }
            }
        }
        return text.toString();
    }

    private static String cell(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? cell.getNumericCellValue() + " " + cell.getCellStyle().getDataFormatString()
                : "“" + cell.getStringCellValue() + "”";
    }

    private static String chart(XDDFChart chart) {
        StringBuilder text = new StringBuilder("[图] ");
        text.append(chart.getTitle().getBody().getParagraphs().getFirst().getText()).append('\n');
        for (XDDFChartData data : chart.getChartSeries()) {
            for (int number = 0; number < data.getSeriesCount(); number++) {
                XDDFChartData.Series series = data.getSeries(number);
                for (int index = 0; index < series.getCategoryData().getPointCount(); index++) {
                    text.append(series.getCategoryData().getPointAt(index))
                            .append('=')
                            .append(series.getValuesData().getPointAt(index))
                            .append(' ');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
