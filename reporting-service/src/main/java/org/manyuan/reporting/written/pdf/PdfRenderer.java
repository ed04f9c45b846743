package org.manyuan.reporting.written.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.manyuan.reporting.written.document.Block;
import org.manyuan.reporting.written.document.Chart;
import org.manyuan.reporting.written.document.Document;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;
import org.manyuan.reporting.written.document.Renderer;
import org.manyuan.reporting.written.document.Table;
import org.springframework.stereotype.Component;

@Component
public final class PdfRenderer implements Renderer {

    @Override
    public byte[] render(Document document) {
        try (PDDocument pdf = new PDDocument()) {
            describe(pdf, document);
            PdfFont font = PdfFont.of(pdf);
            PdfOutline outline = new PdfOutline(pdf);
            try (PdfPages pages = new PdfPages(pdf, font)) {
                PdfText text = new PdfText(pages, font);
                text.title(document.title());
                text.period(document.period());
                for (Block block : document.blocks()) {
                    add(block, pages, font, text, outline);
                }
                text.add(Paragraph.note("校验码：" + document.code() + "。内容相同的报告校验码相同。"));
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException("a report cannot be written as a pdf", failure);
        }
    }

    private static void add(
            Block block, PdfPages pages, PdfFont font, PdfText text, PdfOutline outline)
            throws IOException {
        switch (block) {
            case Heading heading -> {
                text.add(heading);
                outline.add(heading, pages.page());
            }
            case Paragraph paragraph -> text.add(paragraph);
            case Table table -> new PdfTable(pages, font, table).add();
            case Chart chart -> new PdfChart(pages, font, chart).add();
        }
    }

    private static void describe(PDDocument pdf, Document document) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setTitle(document.name());
        information.setAuthor("满园");
        information.setCreationDate(calendar(document.moment()));
        pdf.getDocumentCatalog().setLanguage("zh-CN");
        // else it is made of the time of saving
        pdf.setDocumentId(Long.parseUnsignedLong(document.code(), 16));
    }

    private static Calendar calendar(Instant moment) {
        return GregorianCalendar.from(moment.atOffset(ZoneOffset.ofHours(8)).toZonedDateTime());
    }
}
