package org.manyuan.zone.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.manyuan.contracts.policy.Workflow;

/**
 * Who acts, and as which offices.
 *
 * @param offices those that the token names; where it names none, every office of the level
 */
public record Official(
        String subject,
        boolean province,
        Set<String> cities,
        Set<String> zones,
        Set<String> offices) {

    private static final String PROVINCE_NDRC = "PROVINCE_NDRC";

    /** What {@link #PROVINCE_NDRC} is called where it gives its opinion as a department. */
    private static final String NDRC_AS_DEPARTMENT = "发改委";

    /** As which of these offices the official may act in a city's matter. */
    public List<String> actsAs(List<String> wanted, String cityCode) {
        return wanted.stream().filter(each -> actsAs(each, cityCode)).toList();
    }

    /**
     * Whether the official stands on the side of the applicant: the zone itself, or an office of
     * its city.
     */
    public boolean applies(String zoneId, String cityCode, Workflow workflow) {
        return zones.contains(zoneId) || !actsAs(workflow.applicants(), cityCode).isEmpty();
    }

    Optional<String> oneOf(List<String> wanted, String cityCode) {
        return actsAs(wanted, cityCode).stream().findFirst();
    }

    private boolean actsAs(String office, String cityCode) {
        boolean level = Workflow.isOfACity(office) ? cities.contains(cityCode) : province;
        return level && (offices.isEmpty() || holds(office));
    }

    private boolean holds(String office) {
        return offices.contains(office)
                || office.equals(NDRC_AS_DEPARTMENT) && offices.contains(PROVINCE_NDRC)
                || office.equals(PROVINCE_NDRC) && offices.contains(NDRC_AS_DEPARTMENT);
    }
}
