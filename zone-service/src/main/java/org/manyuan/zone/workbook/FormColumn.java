package org.manyuan.zone.workbook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manyuan.platform.workbook.Header;

/** The columns of the form, in their order: a row is one indicator of one zone. */
public enum FormColumn {
    ZONE_ID("开发区编号", "zoneId", true, 14),
    ZONE_NAME("开发区名称", "zoneName", false, 28),
    /** Of the return when the form was made: tells whether somebody has filled it in since. */
    VERSION("版本", "version", false, 8),
    INDICATOR("指标代码", "indicator", true, 32),
    INDICATOR_NAME("指标名称", "indicatorName", false, 32),
    UNIT("单位", "unit", false, 10),
    LAST("上期审定值", "last", false, 16),
    VALUE("填报值", "value", true, 16),
    COMMENT("说明", "comment", false, 40);

    static final Header.Columns<FormColumn> COLUMNS =
            new Header.Columns<>() {
                @Override
                public Optional<FormColumn> titled(String title) {
                    String plain = plain(title);
                    return Arrays.stream(values())
                            .filter(each -> each.title.equals(plain))
                            .findFirst();
                }

                @Override
                public List<String> missing(Set<FormColumn> found) {
                    return Arrays.stream(values())
                            .filter(each -> each.required && !found.contains(each))
                            .map(FormColumn::title)
                            .toList();
                }
            };

    private final String title;
    private final String field;
    private final boolean required;
    private final int width;

    FormColumn(String title, String field, boolean required, int width) {
        this.title = title;
        this.field = field;
        this.required = required;
        this.width = width;
    }

    String title() {
        return title;
    }

    /** What it is called in pointers. */
    String field() {
        return field;
    }

    int width() {
        return width;
    }

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
