package org.manyuan.zone.registry;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.zone.registry.ZoneEvent.Exited;
import org.manyuan.zone.registry.ZoneEvent.Granted;
import org.manyuan.zone.registry.ZoneEvent.Integrated;
import org.manyuan.zone.registry.ZoneEvent.Registered;
import org.manyuan.zone.registry.ZoneEvent.Revised;

/**
 * 开发区: the fold of a zone's events.
 *
 * @param approved the month of its approval, {@code YYYY-MM}
 * @param catalogueNo its number in the national catalogue
 */
public record Zone(
        String zoneId,
        Particulars particulars,
        ZoneStatus status,
        @Nullable Integration integration,
        @Nullable LocalDate exitedOn,
        @Nullable String approved,
        @Nullable Integer catalogueNo) {

    static Zone of(String zoneId, Registered event) {
        return new Zone(
                zoneId,
                event.particulars(),
                ZoneStatus.ACTIVE,
                null,
                null,
                event.approved(),
                event.catalogueNo());
    }

    /** The zone after an event that {@link ZoneRules} allowed. */
    Zone apply(ZoneEvent event) {
        return switch (event) {
            case Registered registered -> Zone.of(zoneId, registered);
            case Revised revised -> with(revised.particulars(), status, integration, exitedOn);
            case Integrated integrated ->
                    with(
                            particulars.named(integrated.name()),
                            ZoneStatus.INTEGRATED,
                            new Integration(
                                    integrated.hostZoneId(),
                                    integrated.occurredOn(),
                                    integrated.parkName(),
                                    integrated.formerName(),
                                    integrated.formerNameUntil()),
                            exitedOn);
            case Exited exited ->
                    with(particulars, ZoneStatus.EXITED, integration, exited.occurredOn());
            case Granted granted -> with(granted(granted), status, integration, exitedOn);
        };
    }

    public @Nullable String hostZoneId() {
        return integration == null ? null : integration.hostZoneId();
    }

    public @Nullable LocalDate integratedOn() {
        return integration == null ? null : integration.integratedOn();
    }

    public ZoneFacts facts() {
        return new ZoneFacts(
                zoneId,
                particulars.name(),
                particulars.level(),
                particulars.kind(),
                particulars.cityCode(),
                status,
                hostZoneId(),
                integratedOn(),
                exitedOn);
    }

    private Particulars granted(Granted granted) {
        return particulars.changed(
                Objects.requireNonNullElse(granted.name(), particulars.name()),
                Objects.requireNonNullElse(granted.kind(), particulars.kind()),
                Objects.requireNonNullElse(granted.areaHa(), particulars.areaHa()));
    }

    private Zone with(
            Particulars known,
            ZoneStatus reached,
            @Nullable Integration hosted,
            @Nullable LocalDate left) {
        return new Zone(zoneId, known, reached, hosted, left, approved, catalogueNo);
    }
}
