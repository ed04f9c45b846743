package org.manyuan.project.lifecycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.Stage;

/** Events as a municipal system would write them, read through the published language. */
final class Events {

    static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    private Events() {}

    static ProjectEvent registered(Stage stage, String on) {
        return event(
                "registered",
                "occurredOn",
                on,
                "zoneId",
                "Z1",
                "name",
                "半导体封装",
                "kind",
                "INDUSTRIAL",
                "stage",
                stage.name(),
                "industry",
                "C398",
                "totalInvestmentWan",
                100000,
                "owner",
                "专管员甲");
    }

    static ProjectEvent signed(String on, Object... changes) {
        return event(with(signing(on), changes), "signed");
    }

    static ProjectEvent evidence(String evidenceId) {
        return event(
                "evidence-attached",
                "evidenceId",
                evidenceId,
                "kind",
                "CONTRACT",
                "sequence",
                1,
                "name",
                "合同.pdf",
                "mediaType",
                "application/pdf",
                "size",
                1234,
                "sha256",
                "0".repeat(64));
    }

    static ProjectEvent on(String type, String day) {
        return event(type, "occurredOn", day);
    }

    static ProjectEvent event(String type, Object... fields) {
        return event(with(new LinkedHashMap<>(), fields), type);
    }

    static ProjectEvent event(Map<String, Object> data, String type) {
        Fields fields = new Fields(data, "");
        ProjectEvent event = ProjectEventType.named(type).orElseThrow().read(fields, TODAY);
        if (!fields.faults().isEmpty()) {
            throw new IllegalArgumentException(type + " " + fields.faults());
        }
        return event;
    }

    static Map<String, Object> signing(String on) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("occurredOn", on);
        data.put("contractAmountWan", 120000);
        data.put("placement", "LAND");
        data.put("fixedAssetInvestmentWan", new BigDecimal("80000"));
        data.put("landMu", new BigDecimal("150.5"));
        return data;
    }

    private static Map<String, Object> with(Map<String, Object> data, Object... fields) {
        for (int index = 0; index < fields.length; index += 2) {
            if (fields[index + 1] == null) {
                data.remove((String) fields[index]);
            } else {
                data.put((String) fields[index], fields[index + 1]);
            }
        }
        return data;
    }
}
