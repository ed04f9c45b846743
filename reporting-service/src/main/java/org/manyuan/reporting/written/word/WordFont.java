package org.manyuan.reporting.written.word;

import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange;

/**
 * The types that offices use, by their names: the reader's program has them, the file does not
 * carry them. Sizes in points; 二号 is 22, 三号 16, 四号 14.
 */
enum WordFont {
    TITLE("方正小标宋简体", 22, false),
    PERIOD("楷体", 16, false),
    SECTION("黑体", 16, false),
    SUBSECTION("楷体", 16, false),
    BODY("仿宋", 16, false),
    NOTE("仿宋", 12, false),
    CAPTION("黑体", 12, false),
    TABLE("仿宋", 10, false),
    TABLE_BOLD("仿宋", 10, true),
    PAGE_NUMBER("宋体", 14, false);

    private static final String LATIN = "Times New Roman";

    private final String family;
    private final double size;
    private final boolean bold;

    WordFont(String family, double size, boolean bold) {
        this.family = family;
        this.size = size;
        this.bold = bold;
    }

    XWPFRun apply(XWPFRun run) {
        run.setFontFamily(family, FontCharRange.eastAsia);
        run.setFontFamily(LATIN, FontCharRange.ascii);
        run.setFontFamily(LATIN, FontCharRange.hAnsi);
        run.setFontSize(size);
        run.setBold(bold);
        return run;
    }
}
