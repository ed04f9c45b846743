package org.manyuan.reporting.written.pdf;

import java.io.IOException;
import java.util.List;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;

/** Titles, headings and paragraphs. */
final class PdfText {

    private static final Style TITLE = new Style(22, 36, true, 0);
    private static final Style PERIOD = new Style(16, 34, false, 0);
    private static final Style HEADING = new Style(16, 28, true, 32);
    private static final Style ANNEX = new Style(16, 32, true, 0);
    private static final Style BODY = new Style(16, 28, false, 32);
    private static final Style NOTE = new Style(12, 20, false, 0);

    /**
     * Of the size. With wider gaps between its characters a line is read as words of one character
     * each, and a search does not find what it says.
     */
    private static final float WIDEST_GAP = 0.09f;

    private record Style(float size, float line, boolean bold, float indent) {}

    private final PdfPages pages;
    private final PdfFont font;

    PdfText(PdfPages pages, PdfFont font) {
        this.pages = pages;
        this.font = font;
    }

    void title(List<String> lines) throws IOException {
        for (String line : lines) {
            centred(line, TITLE);
        }
    }

    void period(String period) throws IOException {
        centred("（" + period + "）", PERIOD);
    }

    void add(Heading heading) throws IOException {
        if (heading.level() == Heading.Level.ANNEX) {
            if (!pages.isAtTop()) {
                pages.turn();
            }
            set(heading.text(), ANNEX);
        } else {
            // a heading does not stand alone at the foot of a page
            pages.reserve(HEADING.line() + 2 * BODY.line());
            set(heading.text(), HEADING);
        }
    }

    void add(Paragraph paragraph) throws IOException {
        set(paragraph.text(), paragraph.kind() == Paragraph.Kind.BODY ? BODY : NOTE);
    }

    private void centred(String text, Style style) throws IOException {
        for (String line : new LineBreaks(font, style.size()).lines(text, PdfPages.WIDTH, 0)) {
            float x = PdfPages.LEFT + (PdfPages.WIDTH - font.width(line, style.size())) / 2;
            pages.text(line, x, baseline(style), style.size(), style.bold());
        }
    }

    private void set(String text, Style style) throws IOException {
        List<String> lines =
                new LineBreaks(font, style.size()).lines(text, PdfPages.WIDTH, style.indent());
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index);
            float indent = index == 0 ? style.indent() : 0;
            boolean full = index < lines.size() - 1;
            pages.reserve(style.line());
            pages.text(
                    line,
                    PdfPages.LEFT + indent,
                    baseline(style),
                    style.size(),
                    style.bold(),
                    full ? spread(line, PdfPages.WIDTH - indent, style.size()) : 0);
        }
    }

    /** What makes a line reach to the margin; nothing where it would be too much. */
    private float spread(String line, float width, float size) {
        float gap = (width - font.width(line, size)) / Math.max(1, line.length() - 1);
        return gap > WIDEST_GAP * size ? 0 : gap;
    }

    private float baseline(Style style) throws IOException {
        pages.reserve(style.line());
        return pages.take(style.line()) - style.line() / 2 - style.size() * 0.36f;
    }
}
