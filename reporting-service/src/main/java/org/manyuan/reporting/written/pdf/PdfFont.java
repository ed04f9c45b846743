package org.manyuan.reporting.written.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The type that the product carries with it. Of it only the characters that a report uses go into
 * the file.
 */
final class PdfFont {

    private static final String FILE = "/org/manyuan/reporting/written/NotoSerifSC-GBK.ttf";

    /** 〓 stands in Chinese print for a character that the type does not have. */
    private static final int GETA = 0x3013;

    private final PDType0Font font;
    private final CmapLookup glyphs;
    private final Map<Integer, Float> widths = new HashMap<>();

    private PdfFont(PDType0Font font, CmapLookup glyphs) {
        this.font = font;
        this.glyphs = glyphs;
    }

    static PdfFont of(PDDocument pdf) throws IOException {
        try (InputStream file = PdfFont.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not in the jar");
            }
            TrueTypeFont type =
                    new TTFParser(true).parse(RandomAccessReadBuffer.createBufferFromStream(file));
            return new PdfFont(PDType0Font.load(pdf, type, true), type.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with 〓 for what cannot be shown. */
    String showable(String text) {
        return text.codePoints()
                .map(each -> glyphs.getGlyphId(each) == 0 ? GETA : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    float width(int character, float size) {
        return size * widths.computeIfAbsent(character, this::measure);
    }

    float width(String text, float size) {
        float width = 0;
        for (int character : text.codePoints().toArray()) {
            width += width(character, size);
        }
        return width;
    }

    private float measure(int character) {
        try {
            return font.getStringWidth(Character.toString(character)) / 1000;
        } catch (IOException failure) {
            throw new IllegalStateException("the type cannot be measured", failure);
        }
    }
}
