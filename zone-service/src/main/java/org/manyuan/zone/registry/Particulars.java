package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;

/**
 * What the catalogue says of a zone and an office may revise.
 *
 * @param cityCode of the city (设区市) by GB/T 2260, such as {@code 360100}
 * @param countyCode of the county, where the zone lies in a single one
 * @param areaHa approved area in hectares
 * @param leadingIndustries 首位/主攻产业, the foremost first
 * @param parks 一区多园; none in what was stored before there were any
 */
public record Particulars(
        String name,
        ZoneLevel level,
        ZoneKind kind,
        String cityCode,
        @Nullable String countyCode,
        BigDecimal areaHa,
        List<String> leadingIndustries,
        @Nullable List<Park> parks,
        @Nullable ParksWaiver parksWaiver,
        @Nullable Land land) {

    public Particulars {
        leadingIndustries = List.copyOf(leadingIndustries);
        parks = parks == null || parks.isEmpty() ? null : List.copyOf(parks);
    }

    public List<Park> allParks() {
        return parks == null ? List.of() : parks;
    }

    Particulars named(String other) {
        return changed(other, kind, areaHa);
    }

    Particulars changed(String otherName, ZoneKind otherKind, BigDecimal otherAreaHa) {
        return new Particulars(
                otherName,
                level,
                otherKind,
                cityCode,
                countyCode,
                otherAreaHa,
                leadingIndustries,
                parks,
                parksWaiver,
                land);
    }
}
