package org.manyuan.reporting.parking.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.event.Hundredths;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.zones.ZoneDirectory;

/** Reads facts as people write them: money in 万元, land in 亩. */
final class FactsFields {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ZoneDirectory zones;

    FactsFields(ZoneDirectory zones) {
        this.zones = zones;
    }

    /** The facts in the form of the topic; worth something only where no fault was noted. */
    byte[] read(String topic, Fields fields) {
        byte[] facts = of(topic, fields);
        fields.refuseUnknown();
        return facts;
    }

    private byte[] of(String topic, Fields fields) {
        if (!topic.equals(Topics.PROJECTS)) {
            return disposal(fields);
        }
        // only a package is of a year
        return fields.has("year") ? bundle(fields) : project(fields);
    }

    private byte[] bundle(Fields in) {
        return new PackageFacts(
                        zoneId(in),
                        in.whole("year", FIRST_YEAR, LAST_YEAR),
                        in.optionalDate("submittedOn"),
                        in.has("withdrawn") && in.flag("withdrawn"))
                .toBytes();
    }

    private byte[] project(Fields in) {
        return new ProjectFacts(
                        zoneId(in),
                        in.oneOf("kind", ProjectKind.class),
                        in.date("enteredOn"),
                        in.optionalDate("signedOn"),
                        in.optionalDate("startedOn"),
                        in.optionalDate("producedOn"),
                        in.optionalDate("terminatedOn"),
                        Hundredths.of(in.optionalAmount("contractAmountWan")),
                        arrivals(in),
                        in.oneOf("stage", Stage.class),
                        in.name("name"),
                        in.optionalName("investorName"))
                .toBytes();
    }

    private byte[] disposal(Fields in) {
        CaseKind kind = in.oneOf("kind", CaseKind.class);
        BigDecimal area = in.optionalAmount("areaMu");
        if (kind == CaseKind.IDLE_LAND && area == null) {
            in.fault("areaMu", "required");
        } else if (kind != CaseKind.IDLE_LAND && area != null) {
            in.fault("areaMu", "idle-land-only");
        }
        return new CaseFacts(
                        zoneId(in),
                        kind,
                        in.date("identifiedOn"),
                        in.optionalDate("disposedOn"),
                        in.has("withdrawn") && in.flag("withdrawn"),
                        Hundredths.of(area),
                        in.name("name"))
                .toBytes();
    }

    private String zoneId(Fields in) {
        String zoneId = in.name("zoneId");
        if (!zoneId.isEmpty() && zones.find(zoneId) == null) {
            in.fault("zoneId", "unknown-zone", zoneId);
        }
        return zoneId;
    }

    private static List<ProjectFacts.Arrival> arrivals(Fields in) {
        List<Fields> listed = in.optionalObjects("arrivals");
        if (listed == null) {
            return List.of();
        }
        List<ProjectFacts.Arrival> arrivals = new ArrayList<>();
        for (Fields each : listed) {
            arrivals.add(
                    new ProjectFacts.Arrival(
                            each.date("occurredOn"), Hundredths.of(each.amount("amountWan"))));
            each.refuseUnknown();
        }
        return arrivals;
    }
}
