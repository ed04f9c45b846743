package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneEventType;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;

/** What an office wants to happen to a zone; {@link ZoneCommandReader} reads it from JSON. */
public sealed interface ZoneCommand {

    /** The event that comes of it. */
    ZoneEventType type();

    record Register(
            Particulars particulars, @Nullable String approved, @Nullable Integer catalogueNo)
            implements ZoneCommand {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.REGISTERED;
        }
    }

    /**
     * A merge patch: what is null stays as it is.
     *
     * @param withoutCounty whether the county is taken away
     * @param leadingIndustries an empty list takes all away
     * @param parks all of them, as they are from now on
     * @param withoutParksWaiver whether the waiver is taken away
     * @param withoutLand whether all land figures are taken away
     */
    record Revise(
            @Nullable String name,
            @Nullable ZoneLevel level,
            @Nullable ZoneKind kind,
            @Nullable String cityCode,
            @Nullable String countyCode,
            boolean withoutCounty,
            @Nullable BigDecimal areaHa,
            @Nullable List<String> leadingIndustries,
            @Nullable List<Park> parks,
            @Nullable ParksWaiver parksWaiver,
            boolean withoutParksWaiver,
            Land.@Nullable Patch land,
            boolean withoutLand)
            implements ZoneCommand {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.REVISED;
        }

        Particulars applyTo(Particulars known) {
            return new Particulars(
                    name == null ? known.name() : name,
                    level == null ? known.level() : level,
                    kind == null ? known.kind() : kind,
                    cityCode == null ? known.cityCode() : cityCode,
                    withoutCounty ? null : countyCode == null ? known.countyCode() : countyCode,
                    areaHa == null ? known.areaHa() : areaHa,
                    leadingIndustries == null ? known.leadingIndustries() : leadingIndustries,
                    parks == null ? known.parks() : parks,
                    withoutParksWaiver
                            ? null
                            : parksWaiver == null ? known.parksWaiver() : parksWaiver,
                    withoutLand ? null : land == null ? known.land() : land.applyTo(known.land()));
        }
    }

    record Integrate(String hostZoneId, LocalDate effectiveOn, String parkName)
            implements ZoneCommand {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.INTEGRATED;
        }
    }

    /**
     * @param industrialShare of the zone's land, from 0 to 1
     */
    record Exit(LocalDate effectiveOn, boolean centralUrban, BigDecimal industrialShare)
            implements ZoneCommand {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.EXITED;
        }
    }

    /**
     * What an approved application changes; nobody sends this.
     *
     * @param application what was applied for, such as {@code EXPANSION}
     */
    record Grant(
            LocalDate effectiveOn,
            String applicationId,
            String application,
            String documentNo,
            @Nullable String name,
            @Nullable ZoneKind kind,
            @Nullable BigDecimal areaHa)
            implements ZoneCommand {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.GRANTED;
        }
    }
}
