package org.manyuan.bench.product;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A project's events as a municipal system sends them, in their CloudEvents JSON form. */
public record Story(String subject, String zoneId) {

    /** The year in which it all happens. */
    public static final int YEAR = 2019;

    /** From the registration to the first capital: four events. */
    public List<Map<String, Object>> events() {
        return List.of(registered(), signed(), started(), arrived(1));
    }

    public Map<String, Object> registered() {
        return event(
                "registered",
                1,
                Map.of(
                        "zoneId", zoneId,
                        "name", "年产十万件电子元件生产项目",
                        "kind", "INDUSTRIAL",
                        "stage", "NEGOTIATING",
                        "industry", "C398",
                        "totalInvestmentWan", 150_000));
    }

    public Map<String, Object> signed() {
        return event(
                "signed",
                3,
                Map.of(
                        "contractAmountWan",
                        120_000,
                        "placement",
                        "LAND",
                        "fixedAssetInvestmentWan",
                        80_000,
                        "landMu",
                        150.5,
                        "owner",
                        "专管员甲"));
    }

    private Map<String, Object> started() {
        return event("construction-started", 5, Map.of());
    }

    /** One more 万元 has arrived. */
    public Map<String, Object> arrived(int number) {
        return event("capital-arrived", 6, "-" + number, Map.of("amountWan", 1));
    }

    private Map<String, Object> event(String type, int month, Map<String, Object> data) {
        return event(type, month, "", data);
    }

    private Map<String, Object> event(
            String type, int month, String suffix, Map<String, Object> data) {
        Map<String, Object> whole = new LinkedHashMap<>(data);
        whole.put("occurredOn", LocalDate.of(YEAR, month, 11).toString());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", subject + "-" + type + suffix);
        event.put("source", "urn:manyuan:bench");
        event.put("type", "org.manyuan.project." + type + ".v1");
        event.put("subject", subject);
        event.put("time", OffsetDateTime.now(ZoneOffset.ofHours(8)).toString());
        event.put("datacontenttype", "application/json");
        event.put("data", whole);
        return event;
    }
}
