package org.manyuan.zone.registry;

import java.time.LocalDate;

/**
 * 整合: the zone as a park of its host.
 *
 * @param formerNameUntil the last day on which the former name may be shown beside the new one
 */
public record Integration(
        String hostZoneId,
        LocalDate integratedOn,
        String parkName,
        String formerName,
        LocalDate formerNameUntil) {

    private static final String PARK = "产业园";

    /** The name a zone gets as a park of its host: {@code <host><park>产业园}. */
    static String newName(Zone host, String parkName) {
        String park =
                parkName.endsWith(PARK)
                        ? parkName.substring(0, parkName.length() - PARK.length())
                        : parkName;
        return host.particulars().name() + park + PARK;
    }
}
