package org.manyuan.investment.disposal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.event.Fields;

/** Events as they come in, made from their JSON data. */
final class Events {

    static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    private Events() {}

    static DisposalEvent identified(String kind, String cause, String occurredOn) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("occurredOn", occurredOn);
        data.put("zoneId", "S367001");
        data.put("kind", kind);
        data.put("name", "赣江造纸厂");
        data.put("cause", cause);
        if (kind.equals("IDLE_LAND")) {
            data.put("areaMu", 35.25);
        }
        return read("identified", data);
    }

    static DisposalEvent measure(String occurredOn) {
        return read("measure-taken", Map.of("occurredOn", occurredOn, "measure", "约谈企业"));
    }

    static DisposalEvent disposed(String occurredOn, String method) {
        return read("disposed", Map.of("occurredOn", occurredOn, "method", method));
    }

    static DisposalEvent reopened(String occurredOn) {
        return read("reopened", Map.of("occurredOn", occurredOn, "reason", "重组失败"));
    }

    static DisposalEvent withdrawn(String occurredOn) {
        return read("withdrawn", Map.of("occurredOn", occurredOn, "reason", "误认定"));
    }

    /** A plan of two measures, the second of which is done. */
    static DisposalEvent planned(String occurredOn, String doneOn) {
        Map<String, Object> first =
                Map.of("measure", "引入战略投资者", "responsible", "王科长", "dueOn", "2019-12-31");
        Map<String, Object> second =
                Map.of(
                        "measure",
                        "清产核资",
                        "responsible",
                        "李科长",
                        "dueOn",
                        "2019-06-30",
                        "doneOn",
                        doneOn);
        return read(
                "plan-set", Map.of("occurredOn", occurredOn, "measures", List.of(first, second)));
    }

    private static DisposalEvent read(String type, Map<String, Object> data) {
        Fields fields = new Fields(data, "");
        DisposalEvent event = DisposalEventType.named(type).orElseThrow().read(fields, TODAY);
        if (!fields.faults().isEmpty()) {
            throw new IllegalArgumentException(type + ": " + fields.faults());
        }
        return event;
    }
}
