package org.manyuan.zone.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.zone.returns.Figures;

/** The rows of one zone: which figures they lead to, and where a fault of these stands. */
final class ZoneRows {

    private static final String VALUES = "/values/";
    private static final String COMMENTS = "/comments/";
    private static final String IF_MATCH = "/headers/If-Match";

    /** Faults of the indicator, not of what is reported for it. */
    private static final Set<String> OF_INDICATOR =
            Set.of("fault.unknown-indicator", "fault.indicator-period");

    private static final BigDecimal LAST_VERSION = BigDecimal.valueOf(Integer.MAX_VALUE);

    private final List<FormRow> rows;
    private final Map<String, FormRow> byIndicator = new HashMap<>();
    private final List<CellFault> faults = new ArrayList<>();

    ZoneRows(List<FormRow> rows) {
        this.rows = rows;
        for (FormRow row : rows) {
            if (row.indicator().isEmpty()) {
                faults.add(CellFault.at(row, FormColumn.INDICATOR, "fault.required", List.of()));
            } else if (byIndicator.putIfAbsent(row.indicator(), row) != null) {
                faults.add(
                        CellFault.at(
                                row, FormColumn.INDICATOR, "fault.workbook-row-twice", List.of()));
            }
            if (row.version() != null && !isVersion(row.version())) {
                faults.add(CellFault.at(row, FormColumn.VERSION, "fault.whole-within", bounds()));
            }
        }
    }

    /** What is wrong with the rows as such. */
    List<CellFault> faults() {
        return faults;
    }

    boolean isBlank() {
        return rows.stream().allMatch(FormRow::isBlank);
    }

    /** The one that the form was made of; the oldest where rows of two forms were put together. */
    int version() {
        return rows.stream()
                .map(row -> row.version() instanceof BigDecimal known ? known.intValue() : 0)
                .min(Integer::compare)
                .orElse(0);
    }

    /** The body of a request for these figures: what no row is about stays as it is. */
    Map<String, Object> body(Figures known) {
        Map<String, @Nullable Object> values = new TreeMap<>(known.values());
        Map<String, @Nullable Object> comments = new TreeMap<>(known.comments());
        byIndicator.forEach((indicator, row) -> {
            values.put(indicator, row.value());
            comments.put(indicator, row.comment());
        });
        comments.values().removeIf(comment -> comment == null);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("values", values);
        body.put("comments", comments);
        return body;
    }

    /** Where the fault of a request stands in the form. */
    CellFault place(Fault fault) {
        String pointer = fault.pointer();
        FormRow first = rows.getFirst();
        if (pointer.startsWith(VALUES) || pointer.startsWith(COMMENTS)) {
            FormRow row = byIndicator.get(indicator(pointer));
            return row == null
                    ? CellFault.elsewhere(fault)
                    : CellFault.at(row, column(fault), fault.message(), fault.arguments());
        }
        FormColumn column = pointer.equals(IF_MATCH) ? FormColumn.VERSION : FormColumn.ZONE_ID;
        return CellFault.at(first, column, fault.message(), fault.arguments());
    }

    private static FormColumn column(Fault fault) {
        if (OF_INDICATOR.contains(fault.message())) {
            return FormColumn.INDICATOR;
        }
        return fault.pointer().startsWith(VALUES) ? FormColumn.VALUE : FormColumn.COMMENT;
    }

    private static String indicator(String pointer) {
        return pointer.substring(pointer.indexOf('/', 1) + 1).replace("~1", "/").replace("~0", "~");
    }

    private static boolean isVersion(Object version) {
        return version instanceof BigDecimal number
                && number.signum() >= 0
                && number.scale() <= 0
                && number.compareTo(LAST_VERSION) <= 0;
    }

    private static List<Object> bounds() {
        return List.of(0, LAST_VERSION);
    }
}
