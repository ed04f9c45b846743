package org.manyuan.reporting.cube;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.scope.Members;

/**
 * What all zones add up to at one moment; it never changes. The next moment shares the places of
 * the zones, which only grow in number, and copies one short array: cheap enough for every flush.
 */
final class ZoneTallies {

    private final Map<String, Integer> places;
    private final Tally[] tallies;

    private ZoneTallies(Map<String, Integer> places, Tally[] tallies) {
        this.places = places;
        this.tallies = tallies;
    }

    static ZoneTallies none() {
        return new ZoneTallies(new ConcurrentHashMap<>(), new Tally[0]);
    }

    Tally of(String zoneId) {
        Integer place = places.get(zoneId);
        // a zone that came later has no place here yet
        return place == null || place >= tallies.length ? Tally.EMPTY : tallies[place];
    }

    Map<String, Tally> all() {
        Map<String, Tally> all = new HashMap<>();
        places.keySet().forEach(zoneId -> all.put(zoneId, of(zoneId)));
        return all;
    }

    Tally sum(Members members) {
        Tally sum = Tally.EMPTY;
        for (Map.Entry<String, Integer> member : members.lastMonths().entrySet()) {
            sum = sum.plus(of(member.getKey()), member.getValue());
        }
        return sum;
    }

    /** The next moment; only one thread at a time asks for it. */
    ZoneTallies with(Map<String, Tally> changed) {
        changed.keySet().forEach(zoneId -> places.putIfAbsent(zoneId, places.size()));
        Tally[] next = Arrays.copyOf(tallies, places.size());
        Arrays.fill(next, tallies.length, next.length, Tally.EMPTY);
        changed.forEach((zoneId, tally) -> next[places.getOrDefault(zoneId, 0)] = tally);
        return new ZoneTallies(places, next);
    }
}
