package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.zone.registry.ZoneCommand.Exit;
import org.manyuan.zone.registry.ZoneCommand.Integrate;
import org.manyuan.zone.registry.ZoneCommand.Register;
import org.manyuan.zone.registry.ZoneCommand.Revise;

/** Reads commands from JSON objects; the faults found are in the {@link Fields}. */
public final class ZoneCommandReader {

    private static final Pattern ZONE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
    private static final Pattern MONTH = Pattern.compile("(19[89]|20\\d)\\d-(0[1-9]|1[0-2])");
    private static final BigDecimal LARGEST_NUMBER = BigDecimal.valueOf(999_999);

    private final Divisions divisions;

    public ZoneCommandReader(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The id that the sender gives to a new zone. */
    public String zoneId(Fields body) {
        return body.matching("zoneId", ZONE_ID);
    }

    public Register register(Fields body) {
        body.ignore("zoneId");
        String cityCode = city(body, body.name("cityCode"));
        Register command =
                new Register(
                        new Particulars(
                                body.name("name"),
                                body.oneOf("level", ZoneLevel.class),
                                body.oneOf("kind", ZoneKind.class),
                                cityCode,
                                countyOf(cityCode, body),
                                body.amount("areaHa"),
                                industries(body.optionalNames("leadingIndustries")),
                                null,
                                null,
                                null),
                        month(body),
                        catalogueNo(body));
        body.refuseUnknown();
        return command;
    }

    /**
     * A merge patch, in which null takes an optional field away.
     *
     * @param by who waives the limit of parks, if that is in it
     */
    public Revise revise(Map<String, Object> patch, Fields body, String by) {
        for (String field : List.of("name", "level", "kind", "cityCode", "areaHa")) {
            if (patch.containsKey(field) && !body.has(field)) {
                body.fault(field, "required");
            }
        }
        String cityCode = body.optionalName("cityCode");
        Revise command =
                new Revise(
                        body.optionalName("name"),
                        body.optionalOneOf("level", ZoneLevel.class),
                        body.optionalOneOf("kind", ZoneKind.class),
                        cityCode == null ? null : city(body, cityCode),
                        county(body),
                        patch.containsKey("countyCode") && !body.has("countyCode"),
                        body.optionalAmount("areaHa"),
                        patch.containsKey("leadingIndustries")
                                ? industries(body.optionalNames("leadingIndustries"))
                                : null,
                        patch.containsKey("parks") ? ParksReader.parks(body) : null,
                        ParksReader.waiver(body, by),
                        patch.containsKey("parksWaiver") && !body.has("parksWaiver"),
                        ParksReader.land(body),
                        patch.containsKey("land") && !body.has("land"));
        List.of("leadingIndustries", "parks").forEach(body::ignore);
        body.refuseUnknown();
        return command;
    }

    public Integrate integrate(Fields body) {
        Integrate command =
                new Integrate(
                        body.name("hostZoneId"), body.date("effectiveOn"), body.name("parkName"));
        body.refuseUnknown();
        return command;
    }

    public Exit exit(Fields body) {
        BigDecimal share = body.number("industrialShare");
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            body.fault("industrialShare", "share");
        }
        Exit command = new Exit(body.date("effectiveOn"), body.flag("centralUrban"), share);
        body.refuseUnknown();
        return command;
    }

    private String city(Fields body, String code) {
        if (!code.isEmpty() && !divisions.isCity(code)) {
            body.fault("cityCode", "unknown-division", code);
        }
        return code;
    }

    private @Nullable String county(Fields body) {
        String code = body.optionalName("countyCode");
        if (code != null && !code.isEmpty() && !divisions.isCounty(code)) {
            body.fault("countyCode", "unknown-division", code);
        }
        return code;
    }

    private @Nullable String countyOf(String cityCode, Fields body) {
        String code = county(body);
        if (code != null
                && divisions.isCounty(code)
                && divisions.isCity(cityCode)
                && !divisions.isCountyOf(cityCode, code)) {
            body.fault("countyCode", "county-elsewhere", code, cityCode);
        }
        return code;
    }

    private static @Nullable String month(Fields body) {
        if (body.has("approved")) {
            return body.matching("approved", MONTH);
        }
        body.ignore("approved");
        return null;
    }

    private static @Nullable Integer catalogueNo(Fields body) {
        BigDecimal number = body.optionalNumber("catalogueNo");
        if (number == null) {
            return null;
        }
        if (number.signum() <= 0
                || number.compareTo(LARGEST_NUMBER) > 0
                || number.stripTrailingZeros().scale() > 0) {
            body.fault("catalogueNo", "whole-number", LARGEST_NUMBER.toPlainString());
            return null;
        }
        return number.intValueExact();
    }

    private static List<String> industries(@Nullable List<String> names) {
        return names == null ? List.of() : names;
    }
}
