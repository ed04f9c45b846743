package org.manyuan.zone.eligibility;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.manyuan.contracts.event.Hundredths;
import org.manyuan.contracts.project.ProjectFacts;

/**
 * 到位资金: sums by zone and year, kept up as the projects' events come. Of each project only what it
 * adds to the sums is remembered, so that it can be taken off again.
 */
public final class ArrivedFunds {

    private final Map<String, Share> projects = new HashMap<>();
    private final Map<String, Map<Integer, Long>> sums = new HashMap<>();

    private record Share(long sequence, String zoneId, Map<Integer, Long> byYear) {}

    public synchronized void learn(String projectId, long sequence, ProjectFacts facts) {
        Share known = projects.get(projectId);
        if (known != null && known.sequence() >= sequence) {
            return;
        }
        if (known != null) {
            add(known, -1);
        }
        Map<Integer, Long> byYear = new HashMap<>();
        facts.arrivals()
                .forEach(each ->
                        byYear.merge(each.occurredOn().getYear(), each.amount(), Long::sum));
        Share next = new Share(sequence, facts.zoneId(), Map.copyOf(byYear));
        projects.put(projectId, next);
        add(next, 1);
    }

    public synchronized BigDecimal in(int year, String zoneId) {
        return Hundredths.toDecimal(sums.getOrDefault(zoneId, Map.of()).getOrDefault(year, 0L));
    }

    private void add(Share share, int sign) {
        Map<Integer, Long> zone = sums.computeIfAbsent(share.zoneId(), id -> new HashMap<>());
        share.byYear().forEach((year, amount) -> zone.merge(year, sign * amount, Long::sum));
    }
}
