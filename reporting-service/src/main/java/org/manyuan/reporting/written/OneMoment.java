package org.manyuan.reporting.written;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;

/** All sums that a report needs, taken at once: its tables must agree with each other. */
final class OneMoment {

    private OneMoment() {}

    static Basis of(Basis known, Cube cube, Asked asked) {
        List<ZoneFacts> zones = List.copyOf(known.zones());
        List<Members> groups =
                scopes(zones, asked.scope()).stream()
                        .map(scope -> Members.of(scope, Caliber.OWN, asked.asOf().year(), zones))
                        .toList();
        List<Tally> sums = cube.views(groups);
        Map<Members, Tally> tallies = new HashMap<>();
        for (int index = 0; index < groups.size(); index++) {
            tallies.put(groups.get(index), sums.get(index));
        }
        return new Basis(
                members -> {
                    Tally tally = tallies.get(members);
                    if (tally == null) {
                        throw new IllegalStateException("not asked for before: " + members);
                    }
                    return tally;
                },
                known.returns(),
                zones,
                known.plans(),
                known.catalogue());
    }

    private static List<Scope> scopes(List<ZoneFacts> zones, Scope scope) {
        List<Scope> scopes = new ArrayList<>(List.of(scope));
        if (scope instanceof Scope.Province) {
            zones.forEach(zone -> scopes.add(new Scope.Zone(zone.zoneId())));
            zones.stream()
                    .map(ZoneFacts::cityCode)
                    .distinct()
                    .forEach(code -> scopes.add(new Scope.City(code)));
        }
        return scopes;
    }
}
