package org.manyuan.reporting.kpi;

import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;
import org.springframework.stereotype.Component;

/** Which reports a caller may read. */
@Component
public class Reach {

    private static final String SCOPE = "/query/scope";

    private final ZoneDirectory zones;

    Reach(ZoneDirectory zones) {
        this.zones = zones;
    }

    /**
     * Figures of wider scopes are open to all who may read reports; those of a single zone to its
     * jurisdiction.
     */
    public void requireFigures(Scope scope, Caller caller) {
        requireFigures(scope, caller, SCOPE);
    }

    /**
     * @param pointer to what names the scope in the request
     */
    public void requireFigures(Scope scope, Caller caller, String pointer) {
        if (scope instanceof Scope.Zone zone && !covers(caller, zone.zoneId())) {
            throw outside(pointer, zone.zoneId());
        }
    }

    /**
     * The projects behind a figure are shown only where all of them may be seen: their number
     * equals the figure.
     */
    public void requireProjects(Members members, Caller caller) {
        for (String zoneId : members.lastMonths().keySet()) {
            if (!covers(caller, zoneId)) {
                throw outside(SCOPE, zoneId);
            }
        }
    }

    private boolean covers(Caller caller, String zoneId) {
        if (caller.jurisdiction().province()) {
            return true;
        }
        ZoneFacts zone = zones.find(zoneId);
        return zone != null && caller.jurisdiction().covers(zone);
    }

    private static RefusedException outside(String pointer, String zoneId) {
        return new RefusedException(
                ProblemType.OUTSIDE_JURISDICTION,
                Fault.at(pointer, "fault.outside-jurisdiction", zoneId));
    }
}
