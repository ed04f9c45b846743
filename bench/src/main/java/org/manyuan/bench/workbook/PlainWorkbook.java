package org.manyuan.bench.workbook;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.manyuan.bench.measure.Cost;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;

/**
 * The baselines: the libraries alone read all cells of a workbook and do nothing with them, or
 * write as many rows and columns as an export has: {@code PlainWorkbook read FILE}, {@code
 * PlainWorkbook write ROWS}.
 */
final class PlainWorkbook {

    private static final int TEXTS = 11;
    private static final int NUMBERS = 6;
    private static final int DATES = 6;

    private PlainWorkbook() {}

    static void main(String[] args) throws Exception {
        Cost before = Cost.now();
        if (args[0].equals("read")) {
            read(new File(args[1]));
        } else {
            write(Integer.parseInt(args[1]));
        }
        System.out.println(Cost.now().since(before).line());
    }

    private static void read(File file) throws Exception {
        try (OPCPackage parts = OPCPackage.open(file, PackageAccess.READ)) {
            XSSFReader reader = new XSSFReader(parts);
            XMLReader parser = XMLHelper.newXMLReader();
            parser.setContentHandler(
                    new XSSFSheetXMLHandler(
                            reader.getStylesTable(),
                            new ReadOnlySharedStringsTable(parts),
                            new Ignoring(),
                            false));
            try (InputStream sheet = reader.getSheetsData().next()) {
                parser.parse(new InputSource(sheet));
            }
        }
    }

    private static void write(int rows) throws IOException {
        List<Object> cells =
                Stream.of(
                                Collections.nCopies(TEXTS, (Object) "年产十万件电子元件生产项目"),
                                Collections.nCopies(NUMBERS, (Object) new BigDecimal("120000.25")),
                                Collections.nCopies(DATES, (Object) LocalDate.of(2019, 3, 4)))
                        .flatMap(List::stream)
                        .toList();
        FilledForm.write(
                OutputStream.nullOutputStream(),
                Collections.nCopies(cells.size(), "标题"),
                () -> cells,
                rows);
    }

    private static final class Ignoring implements SheetContentsHandler {

        @Override
        public void startRow(int row) {}

        @Override
        public void endRow(int row) {}

        @Override
        public void cell(String reference, @Nullable String text, @Nullable XSSFComment comment) {}
    }
}
