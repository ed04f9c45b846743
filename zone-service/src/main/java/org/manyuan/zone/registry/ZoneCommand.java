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
     */
    record Revise(
            @Nullable String name,
            @Nullable ZoneLevel level,
            @Nullable ZoneKind kind,
            @Nullable String cityCode,
            @Nullable String countyCode,
            boolean withoutCounty,
            @Nullable BigDecimal areaHa,
            @Nullable List<String> leadingIndustries)
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
                    leadingIndustries == null ? known.leadingIndustries() : leadingIndustries);
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
}
