package org.manyuan.zone.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;

/** Parks and land lie within the zone. */
final class ParksRules {

    private ParksRules() {}

    /** What cannot be, whoever wants it. */
    static List<Fault> faults(Particulars particulars) {
        List<Fault> faults = new ArrayList<>();
        List<Park> parks = particulars.allParks();
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < parks.size(); index++) {
            Park park = parks.get(index);
            if (!ids.add(park.id())) {
                faults.add(Fault.at("/parks/" + index + "/id", "fault.twice", park.id()));
            }
            if (!names.add(park.name())) {
                faults.add(Fault.at("/parks/" + index + "/name", "fault.twice", park.name()));
            }
        }
        BigDecimal area =
                parks.stream()
                        .map(Park::areaHa)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (area.compareTo(particulars.areaHa()) > 0) {
            faults.add(Fault.at("/parks", "fault.parks-area", text(area), text(particulars)));
        }
        Land land = particulars.land();
        if (land != null) {
            faults.addAll(landFaults(land, particulars.areaHa()));
        }
        return faults;
    }

    /** Clause {@code parks-limit}: 一区三园, unless waived. */
    static @Nullable Fault tooMany(Particulars particulars, int most) {
        return particulars.parksWaiver() == null && particulars.allParks().size() > most
                ? Fault.at("/parks", "fault.parks-limit", most)
                : null;
    }

    private static List<Fault> landFaults(Land land, BigDecimal areaHa) {
        List<Fault> faults = new ArrayList<>();
        BigDecimal whole = areaHa;
        whole = within(whole, land.developableHa(), "developableHa", faults);
        whole = within(whole, land.builtUpHa(), "builtUpHa", faults);
        within(whole, land.industrialHa(), "industrialHa", faults);
        return faults;
    }

    /** The part, where it is known, is the whole for what comes next. */
    private static BigDecimal within(
            BigDecimal whole, @Nullable BigDecimal part, String field, List<Fault> faults) {
        if (part == null) {
            return whole;
        }
        if (part.compareTo(whole) > 0) {
            faults.add(Fault.at("/land/" + field, "fault.land-within", text(whole)));
        }
        return part;
    }

    private static String text(Particulars particulars) {
        return text(particulars.areaHa());
    }

    private static String text(BigDecimal area) {
        return area.toPlainString();
    }
}
