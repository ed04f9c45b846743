package org.manyuan.reporting.cube;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.scope.Members;

/**
 * The wide scopes that somebody asked for (province, level, city): their sums are kept and moved on
 * with every flush, since adding up thousands of zones for each question takes too long. A zone
 * that is integrated or leaves makes other members, hence another sum; the one that nobody asks for
 * any more is forgotten.
 */
final class WideScopes {

    /** So few zones are added up faster than a sum is kept. */
    private static final int FEW = 8;

    private static final int MOST = 256;

    private final Map<Members, Wide> known = new ConcurrentHashMap<>();
    private Map<String, List<Wide>> byZone = new HashMap<>();

    /** A scope whose sum is kept; told apart by identity, as members are long to compare. */
    static final class Wide {
        private final Members members;
        private volatile long askedAt = System.nanoTime();

        private Wide(Members members) {
            this.members = members;
        }
    }

    boolean isWide(Members members) {
        return members.lastMonths().size() > FEW;
    }

    @Nullable Wide find(Members members) {
        Wide wide = isWide(members) ? known.get(members) : null;
        if (wide != null) {
            wide.askedAt = System.nanoTime();
        }
        return wide;
    }

    /** Keeps the sums of these from now on; only one thread at a time may. */
    Map<Wide, Tally> keep(List<Members> asked, Moment now) {
        Map<Wide, Tally> sums = new HashMap<>(now.sums());
        for (Members members : asked) {
            if (isWide(members)) {
                Wide wide = known.computeIfAbsent(members, Wide::new);
                sums.computeIfAbsent(wide, missing -> now.zones().sum(members));
            }
        }
        forgetLongestUnasked();
        sums.keySet().retainAll(known.values());
        byZone = new HashMap<>();
        for (Wide wide : sums.keySet()) {
            wide.members
                    .lastMonths()
                    .keySet()
                    .forEach(zoneId ->
                            byZone.computeIfAbsent(zoneId, none -> new ArrayList<>()).add(wide));
        }
        return sums;
    }

    private void forgetLongestUnasked() {
        while (known.size() > MOST) {
            // not sorted: readers set these times meanwhile
            known.remove(
                    Collections.min(
                                    known.values(),
                                    Comparator.comparingLong((Wide wide) -> wide.askedAt))
                            .members);
        }
    }

    /** Adds a change of one zone's cell to the sums that the zone is in. */
    void add(Map<Wide, Tally> sums, Cell cell, long[] difference) {
        for (Wide wide : byZone.getOrDefault(cell.zoneId(), List.of())) {
            Integer lastMonth = wide.members.lastMonths().get(cell.zoneId());
            if (lastMonth != null) {
                sums.computeIfPresent(wide, (same, sum) -> sum.plus(cell, difference, lastMonth));
            }
        }
    }

    void forgetAll() {
        known.clear();
        byZone = new HashMap<>();
    }
}
