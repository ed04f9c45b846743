package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/** Reads what a merge patch says of a zone's parks and land. */
final class ParksReader {

    /** Far more than a waiver would ever allow. */
    private static final int MOST_PARKS = 50;

    private static final Pattern PARK_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");

    private ParksReader() {}

    static List<Park> parks(Fields body) {
        List<Fields> parks =
                Objects.requireNonNullElse(body.optionalObjects("parks"), List.<Fields>of());
        if (parks.size() > MOST_PARKS) {
            body.fault("parks", "too-many-items", MOST_PARKS);
            return List.of();
        }
        return parks.stream().map(ParksReader::park).toList();
    }

    private static Park park(Fields body) {
        Park park =
                new Park(
                        body.matching("id", PARK_ID),
                        body.name("name"),
                        body.optionalAmount("areaHa"),
                        body.optionalName("leadingIndustry"));
        body.refuseUnknown();
        return park;
    }

    static @Nullable ParksWaiver waiver(Fields body, String by) {
        Fields waiver = body.optionalFields("parksWaiver");
        if (waiver == null) {
            return null;
        }
        ParksWaiver read = new ParksWaiver(waiver.text("reason"), by);
        waiver.refuseUnknown();
        return read;
    }

    static Land.@Nullable Patch land(Fields body) {
        Fields land = body.optionalFields("land");
        if (land == null) {
            return null;
        }
        Map<String, @Nullable BigDecimal> figures = new HashMap<>();
        for (String field : Land.FIELDS) {
            BigDecimal figure = land.optionalAmount(field);
            if (land.mentions(field)) {
                figures.put(field, figure);
            }
        }
        land.refuseUnknown();
        return new Land.Patch(figures);
    }
}
