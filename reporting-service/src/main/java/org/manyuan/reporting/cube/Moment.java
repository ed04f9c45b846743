package org.manyuan.reporting.cube;

import java.util.List;
import java.util.Map;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.fold.ParkedSubject;
import org.manyuan.reporting.scope.Members;

/**
 * All that readers see after one flush and before the next; it never changes.
 *
 * @param sums of the wide scopes that were asked for
 * @param parked the subjects that are held back
 * @param version grows with every flush
 */
record Moment(
        ZoneTallies zones,
        Map<WideScopes.Wide, Tally> sums,
        List<ParkedSubject> parked,
        Map<String, Map<Integer, Long>> upTo,
        long version) {

    static final Moment NOTHING = new Moment(ZoneTallies.none(), Map.of(), List.of(), Map.of(), 0);

    /** The same moment, of which more sums are known. */
    Moment with(Map<WideScopes.Wide, Tally> more) {
        return new Moment(zones, more, parked, upTo, version);
    }

    Tally sum(WideScopes scopes, Members members) {
        WideScopes.Wide wide = scopes.find(members);
        Tally kept = wide == null ? null : sums.get(wide);
        return kept == null ? zones.sum(members) : kept;
    }
}
