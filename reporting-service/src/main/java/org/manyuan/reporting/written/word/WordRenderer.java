package org.manyuan.reporting.written.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Chart;
import org.manyuan.reporting.written.document.Document;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;
import org.manyuan.reporting.written.document.Renderer;
import org.manyuan.reporting.written.document.Table;
import org.manyuan.reporting.written.office.FixedZip;
import org.manyuan.reporting.written.office.OfficeChart;
import org.springframework.stereotype.Component;

@Component
public final class WordRenderer implements Renderer {

    private static final int CHART_WIDTH = Units.toEMU(430);
    private static final int CHART_HEIGHT = Units.toEMU(215);

    @Override
    public byte[] render(Document document) {
        try (XWPFDocument word = new XWPFDocument()) {
            properties(word, document);
            WordPage.setUp(word);
            WordText text = new WordText(word);
            document.title().forEach(text::title);
            text.period(document.period());
            for (Block block : document.blocks()) {
                add(block, word, text);
            }
            text.add(Paragraph.note("校验码：" + document.code() + "。内容相同的报告校验码相同。"));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return FixedZip.of(bytes.toByteArray(), document.moment());
        } catch (IOException | InvalidFormatException failure) {
            throw new IllegalStateException("a report cannot be written as a docx", failure);
        }
    }

    private static void add(Block block, XWPFDocument word, WordText text)
            throws IOException, InvalidFormatException {
        switch (block) {
            case Heading heading -> text.add(heading);
            case Paragraph paragraph -> text.add(paragraph);
            case Table table -> {
                text.caption(table.caption());
                WordTable.add(word, table);
                text.gap();
            }
            case Chart chart -> {
                OfficeChart.draw(word.createChart(CHART_WIDTH, CHART_HEIGHT), chart, 0);
                word.getLastParagraph().setAlignment(ParagraphAlignment.CENTER);
            }
        }
    }

    private static void properties(XWPFDocument word, Document document) {
        POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
        core.setTitle(document.name());
        core.setCreator("满园");
    }
}
