package org.manyuan.zone.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.zone.registry.Integration;
import org.manyuan.zone.registry.Land;
import org.manyuan.zone.registry.Park;
import org.manyuan.zone.registry.ParksWaiver;
import org.manyuan.zone.registry.Particulars;
import org.manyuan.zone.registry.Zone;

/**
 * A zone as the interface shows it; areas in hectares.
 *
 * @param formerName the name before the integration, for as long as it may be shown
 * @param approved the month of its approval, {@code YYYY-MM}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ZoneView(
        String zoneId,
        int version,
        String name,
        ZoneLevel level,
        ZoneKind kind,
        String cityCode,
        @Nullable String countyCode,
        BigDecimal areaHa,
        List<String> leadingIndustries,
        List<Park> parks,
        @Nullable ParksWaiver parksWaiver,
        @Nullable Land land,
        ZoneStatus status,
        @Nullable String hostZoneId,
        @Nullable LocalDate integratedOn,
        @Nullable String parkName,
        @Nullable String formerName,
        @Nullable LocalDate formerNameUntil,
        @Nullable LocalDate exitedOn,
        @Nullable String approved,
        @Nullable Integer catalogueNo) {

    public static ZoneView of(Zone zone, int version, LocalDate today) {
        Particulars particulars = zone.particulars();
        Integration integration = zone.integration();
        boolean formerNameShown =
                integration != null && !today.isAfter(integration.formerNameUntil());
        return new ZoneView(
                zone.zoneId(),
                version,
                particulars.name(),
                particulars.level(),
                particulars.kind(),
                particulars.cityCode(),
                particulars.countyCode(),
                particulars.areaHa(),
                particulars.leadingIndustries(),
                particulars.allParks(),
                particulars.parksWaiver(),
                particulars.land(),
                zone.status(),
                zone.hostZoneId(),
                zone.integratedOn(),
                integration == null ? null : integration.parkName(),
                formerNameShown && integration != null ? integration.formerName() : null,
                formerNameShown && integration != null ? integration.formerNameUntil() : null,
                zone.exitedOn(),
                zone.approved(),
                zone.catalogueNo());
    }
}
