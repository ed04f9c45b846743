package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneEventType;
import org.manyuan.contracts.zone.ZoneKind;

/** What happened to a zone. */
public sealed interface ZoneEvent {

    LocalDate occurredOn();

    ZoneEventType type();

    /**
     * @param approved the month of its approval, {@code YYYY-MM}
     * @param catalogueNo its number in the national catalogue
     */
    record Registered(
            LocalDate occurredOn,
            Particulars particulars,
            @Nullable String approved,
            @Nullable Integer catalogueNo)
            implements ZoneEvent {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.REGISTERED;
        }
    }

    /** The particulars are as given from now on, as a whole. */
    record Revised(LocalDate occurredOn, Particulars particulars) implements ZoneEvent {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.REVISED;
        }
    }

    record Integrated(
            LocalDate occurredOn,
            String hostZoneId,
            String parkName,
            String name,
            String formerName,
            LocalDate formerNameUntil)
            implements ZoneEvent {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.INTEGRATED;
        }
    }

    record Exited(LocalDate occurredOn, boolean centralUrban, BigDecimal industrialShare)
            implements ZoneEvent {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.EXITED;
        }
    }

    /**
     * An application was approved: the zone has this name, kind and area from now on, where they
     * are given.
     *
     * @param application what was applied for, such as {@code EXPANSION}
     * @param documentNo 批复文号
     */
    record Granted(
            LocalDate occurredOn,
            String applicationId,
            String application,
            String documentNo,
            @Nullable String name,
            @Nullable ZoneKind kind,
            @Nullable BigDecimal areaHa)
            implements ZoneEvent {
        @Override
        public ZoneEventType type() {
            return ZoneEventType.GRANTED;
        }
    }
}
