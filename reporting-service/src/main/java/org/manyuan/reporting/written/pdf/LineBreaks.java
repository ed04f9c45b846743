package org.manyuan.reporting.written.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines as Chinese is set: between any two characters, but not within a number or
 * a Latin word, no line beginning with a closing mark nor ending with an opening one.
 */
record LineBreaks(PdfFont font, float size) {

    private static final String NOT_FIRST = "，。、；：？！）》」』】〕”’…％%·,.;:?!)";
    private static final String NOT_LAST = "（《「『【〔“‘(";

    /**
     * @param indent of the first line
     */
    List<String> lines(String text, float width, float indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float left = width - indent;
        for (String unit : units(font.showable(text))) {
            float wide = font.width(unit, size);
            if (wide > left && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                left = width;
            }
            line.append(unit);
            left -= wide;
        }
        lines.add(line.toString());
        return lines;
    }

    /** What must stay on one line. */
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        StringBuilder unit = new StringBuilder();
        int before = -1;
        for (int character : text.codePoints().toArray()) {
            if (before >= 0 && isBreak(before, character)) {
                units.add(unit.toString());
                unit.setLength(0);
            }
            unit.appendCodePoint(character);
            before = character;
        }
        units.add(unit.toString());
        return units;
    }

    private static boolean isBreak(int before, int after) {
        return NOT_LAST.indexOf(before) < 0
                && NOT_FIRST.indexOf(after) < 0
                && !(isWordPart(before) && isWordPart(after));
    }

    private static boolean isWordPart(int character) {
        // a range such as 1—12 is one word
        return character < 0x250 && character != ' ' || character == '—';
    }
}
