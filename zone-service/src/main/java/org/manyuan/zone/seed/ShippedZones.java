package org.manyuan.zone.seed;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.zone.registry.Divisions;
import org.manyuan.zone.registry.Divisions.Division;
import org.manyuan.zone.table.CsvTable;

/** The divisions and the 99 zones of the national catalogue of 2018 that the product ships. */
final class ShippedZones {

    private ShippedZones() {}

    static Divisions divisions() {
        return new Divisions(
                CsvTable.rows("/zones/divisions.csv").stream()
                        .map(row ->
                                new Division(
                                        cell(row, "code"),
                                        cell(row, "name"),
                                        cell(row, "parent").isEmpty() ? null : cell(row, "parent")))
                        .toList());
    }

    /** The zones as bodies of registrations. */
    static List<Map<String, Object>> registrations(Divisions divisions) {
        return CsvTable.rows("/zones/zones.csv").stream()
                .map(row -> registration(row, divisions))
                .toList();
    }

    private static Map<String, Object> registration(Map<String, String> row, Divisions divisions) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (String field : List.of("zoneId", "name", "level", "kind", "cityCode", "approved")) {
            body.put(field, cell(row, field));
        }
        String county = cell(row, "county");
        if (!county.isEmpty()) {
            body.put(
                    "countyCode",
                    divisions.countyNamed(county, cell(row, "cityCode")).orElseThrow());
        }
        body.put("areaHa", new BigDecimal(cell(row, "areaHa")));
        body.put("leadingIndustries", List.of(cell(row, "industries").split("、", -1)));
        body.put("catalogueNo", Integer.valueOf(cell(row, "catalogueNo")));
        return body;
    }

    private static String cell(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column + " in " + row);
        }
        return value;
    }
}
