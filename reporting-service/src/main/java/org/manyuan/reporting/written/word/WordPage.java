package org.manyuan.reporting.written.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** A4 with the margins of GB/T 9704, and the page's number between dashes at its foot. */
final class WordPage {

    private static final int WIDTH = 11_906;
    private static final int HEIGHT = 16_838;
    private static final int LEFT = millimetres(28);
    private static final int RIGHT = millimetres(26);

    /** In twentieths of a point, as all lengths here. */
    static final int TEXT_WIDTH = WIDTH - LEFT - RIGHT;

    private WordPage() {}

    static void setUp(XWPFDocument word) {
        word.createStyles().setEastAsia("zh-CN");
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(millimetres(37)));
        margins.setBottom(BigInteger.valueOf(millimetres(35)));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(millimetres(15)));
        margins.setFooter(BigInteger.valueOf(millimetres(25)));
        pageNumber(word.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    private static void pageNumber(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        WordFont.PAGE_NUMBER.apply(paragraph.createRun()).setText("— ");
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        WordFont.PAGE_NUMBER.apply(paragraph.createRun()).setText(" —");
    }

    private static int millimetres(int length) {
        return Math.round(length * 1440 / 25.4f);
    }
}
