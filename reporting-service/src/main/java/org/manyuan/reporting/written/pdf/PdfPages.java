package org.manyuan.reporting.written.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** The pages, filled from top to bottom; lengths in points. */
final class PdfPages implements AutoCloseable {

    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float TOP = PDRectangle.A4.getHeight() - 37 * MILLIMETRE;
    private static final float BOTTOM = 35 * MILLIMETRE;
    private static final float NUMBER = 26 * MILLIMETRE;
    private static final float NUMBER_SIZE = 14;

    static final float LEFT = 28 * MILLIMETRE;
    static final float WIDTH = PDRectangle.A4.getWidth() - LEFT - 26 * MILLIMETRE;

    private final PDDocument pdf;
    private final PdfFont font;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y;

    PdfPages(PDDocument pdf, PdfFont font) throws IOException {
        this.pdf = pdf;
        this.font = font;
        this.content = open();
    }

    private PDPageContentStream open() throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        pages.add(page);
        y = TOP;
        PDPageContentStream opened = new PDPageContentStream(pdf, page);
        opened.setLineWidth(0.5f);
        return opened;
    }

    void turn() throws IOException {
        finish();
        content = open();
    }

    boolean isAtTop() {
        return y == TOP;
    }

    boolean fits(float height) {
        return y - height >= BOTTOM;
    }

    /** Turns the page where so much does not fit on it any more. */
    void reserve(float height) throws IOException {
        if (!fits(height) && !isAtTop()) {
            turn();
        }
    }

    /** The upper edge of what is taken. */
    float take(float height) {
        float upper = y;
        y -= height;
        return upper;
    }

    PDPageContentStream content() {
        return content;
    }

    PDPage page() {
        return pages.getLast();
    }

    float y() {
        return y;
    }

    void text(String text, float x, float baseline, float size, boolean bold) throws IOException {
        text(text, x, baseline, size, bold, 0);
    }

    /**
     * @param spread put between the characters
     */
    void text(String text, float x, float baseline, float size, boolean bold, float spread)
            throws IOException {
        if (text.isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(font.font(), size);
        content.setCharacterSpacing(spread);
        content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.newLineAtOffset(x, baseline);
        content.showText(text);
        content.endText();
    }

    private void finish() throws IOException {
        String number = "— " + pages.size() + " —";
        float x = LEFT + (WIDTH - font.width(number, NUMBER_SIZE)) / 2;
        text(number, x, NUMBER, NUMBER_SIZE, false);
        content.close();
    }

    @Override
    public void close() throws IOException {
        finish();
    }
}
