package org.manyuan.reporting.written.sheet;

/** How much room a text takes: programs do not make rows higher by themselves. */
final class Extent {

    private static final int LATIN = 0x250;

    private Extent() {}

    /**
     * @param width of a line, in digits; a Chinese character takes two
     */
    static int lines(String text, int width) {
        int digits = text.codePoints().map(each -> each < LATIN ? 1 : 2).sum();
        return Math.max(1, (digits + width - 1) / width);
    }
}
