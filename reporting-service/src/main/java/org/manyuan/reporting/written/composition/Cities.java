package org.manyuan.reporting.written.composition;

import java.util.Map;

/** The cities by their codes in GB/T 2260. */
final class Cities {

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("360100", "南昌市"),
                    Map.entry("360200", "景德镇市"),
                    Map.entry("360300", "萍乡市"),
                    Map.entry("360400", "九江市"),
                    Map.entry("360500", "新余市"),
                    Map.entry("360600", "鹰潭市"),
                    Map.entry("360700", "赣州市"),
                    Map.entry("360800", "吉安市"),
                    Map.entry("360900", "宜春市"),
                    Map.entry("361000", "抚州市"),
                    Map.entry("361100", "上饶市"));

    private Cities() {}

    /** The code itself where it is of no city that is known here. */
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }
}
