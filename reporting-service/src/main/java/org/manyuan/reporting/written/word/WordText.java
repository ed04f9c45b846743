package org.manyuan.reporting.written.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.manyuan.reporting.written.document.Heading;
import org.manyuan.reporting.written.document.Paragraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** Titles, headings and paragraphs, 28 points from line to line. */
final class WordText {

    private static final int LINE = 28;
    private static final int TITLE_LINE = 36;
    private static final int NOTE_LINE = 20;

    /** Two characters of the body. */
    private static final int INDENT = 2 * 16 * 20;

    private final XWPFDocument word;

    WordText(XWPFDocument word) {
        this.word = word;
    }

    void title(String line) {
        centred(line, WordFont.TITLE, TITLE_LINE);
    }

    void period(String period) {
        centred("（" + period + "）", WordFont.PERIOD, LINE).setSpacingAfter(LINE * 10);
    }

    void caption(String caption) {
        XWPFParagraph paragraph = centred(caption, WordFont.CAPTION, LINE);
        paragraph.setKeepNext(true);
    }

    void gap() {
        paragraph("", WordFont.NOTE, NOTE_LINE);
    }

    void add(Heading heading) {
        boolean annex = heading.level() == Heading.Level.ANNEX;
        boolean subsection = heading.level() == Heading.Level.SUBSECTION;
        XWPFParagraph paragraph =
                paragraph(
                        heading.text(), subsection ? WordFont.SUBSECTION : WordFont.SECTION, LINE);
        paragraph.setKeepNext(true);
        paragraph.setPageBreak(annex);
        paragraph.setIndentationFirstLine(annex ? 0 : INDENT);
        outline(paragraph, subsection ? 1 : 0);
    }

    void add(Paragraph added) {
        switch (added.kind()) {
            case BODY -> {
                XWPFParagraph paragraph = paragraph(added.text(), WordFont.BODY, LINE);
                paragraph.setAlignment(ParagraphAlignment.BOTH);
                paragraph.setIndentationFirstLine(INDENT);
            }
            case NOTE -> paragraph(added.text(), WordFont.NOTE, NOTE_LINE);
        }
    }

    /** What the program shows at the side to find one's way. */
    private static void outline(XWPFParagraph paragraph, int level) {
        CTPPr properties = paragraph.getCTPPr();
        (properties.isSetOutlineLvl() ? properties.getOutlineLvl() : properties.addNewOutlineLvl())
                .setVal(BigInteger.valueOf(level));
    }

    private XWPFParagraph centred(String text, WordFont font, int line) {
        XWPFParagraph paragraph = paragraph(text, font, line);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    private XWPFParagraph paragraph(String text, WordFont font, int line) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setSpacingBetween(line, LineSpacingRule.EXACT);
        font.apply(paragraph.createRun()).setText(text);
        return paragraph;
    }
}
