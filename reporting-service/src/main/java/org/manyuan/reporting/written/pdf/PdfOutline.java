package org.manyuan.reporting.written.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.manyuan.reporting.written.document.Heading;

/** The headings that a reader shows at the side. */
final class PdfOutline {

    private final PDDocumentOutline outline = new PDDocumentOutline();

    PdfOutline(PDDocument pdf) {
        pdf.getDocumentCatalog().setDocumentOutline(outline);
    }

    void add(Heading heading, PDPage page) {
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(heading.text());
        item.setDestination(place);
        outline.addLast(item);
    }
}
