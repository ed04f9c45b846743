package org.manyuan.reporting.written.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Lines of ten points' type: a Chinese character is ten points wide. */
class LineBreaksTest {

    @Test
    void breaksBetweenAnyTwoCharacters() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            assertThat(breaks(pdf).lines("一二三四五六七", 30, 0)).containsExactly("一二三", "四五六", "七");
            assertThat(breaks(pdf).lines("一二三四五六七", 30, 20)).containsExactly("一", "二三四", "五六七");
        }
    }

    @Test
    void noLineBeginsWithAClosingMarkOrEndsWithAnOpeningOne() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            assertThat(breaks(pdf).lines("一二三，四", 30, 0)).containsExactly("一二", "三，四");
            assertThat(breaks(pdf).lines("一二（三四）", 30, 0)).containsExactly("一二", "（三", "四）");
        }
    }

    @Test
    void aNumberStaysWhole() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            assertThat(breaks(pdf).lines("为1,234.56万", 42, 0))
                    .containsExactly("为", "1,234.56", "万");
        }
    }

    @Test
    void aRangeStaysWhole() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            assertThat(breaks(pdf).lines("年1—12月", 32, 0)).containsExactly("年", "1—12", "月");
        }
    }

    @Test
    void aCharacterThatTheTypeLacksIsMarked() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            assertThat(breaks(pdf).lines("甲\uD840\uDC0B乙", 100, 0)).containsExactly("甲〓乙");
        }
    }

    private static LineBreaks breaks(PDDocument pdf) throws IOException {
        return new LineBreaks(PdfFont.of(pdf), 10);
    }
}
