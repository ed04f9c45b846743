package org.manyuan.reporting.written.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Chart;
import org.manyuan.reporting.written.document.Document;
import org.manyuan.reporting.written.document.Renderer;
import org.manyuan.reporting.written.document.Table;
import org.manyuan.reporting.written.office.FixedZip;
import org.springframework.stereotype.Component;

@Component
public final class SheetRenderer implements Renderer {

    @Override
    public byte[] render(Document document) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            properties(workbook, document);
            SheetStyles styles = new SheetStyles(workbook);
            TextSheet.add(workbook, styles, document);
            of(document, Table.class).forEach(table -> TableSheet.add(workbook, styles, table));
            ChartSheet.add(workbook, styles, of(document, Chart.class));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return FixedZip.of(bytes.toByteArray(), document.moment());
        } catch (IOException failure) {
            throw new IllegalStateException("a report cannot be written as an xlsx", failure);
        }
    }

    private static <B extends Block> List<B> of(Document document, Class<B> kind) {
        return document.blocks().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static void properties(XSSFWorkbook workbook, Document document) {
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setTitle(document.name());
        core.setCreator("满园");
    }
}
