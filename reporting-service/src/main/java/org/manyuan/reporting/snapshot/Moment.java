package org.manyuan.reporting.snapshot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.platform.policy.KnownPlans;
import org.manyuan.reporting.figure.AsOf;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Tally;
import org.manyuan.reporting.kpi.Basis;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.returns.ReturnBook;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;

/**
 * All that figures are made of after the events before some offsets, and only those.
 *
 * @param events what the events of each zone add up to, by zone
 * @param upTo next offset per topic and partition
 */
public record Moment(
        Map<String, Tally> events,
        Surroundings surroundings,
        Map<String, Map<Integer, Long>> upTo) {

    /** What the zones' topic says: the zones themselves, the plans and the approved returns. */
    public record Surroundings(Collection<ZoneFacts> zones, KnownPlans plans, ReturnBook returns) {

        public Surroundings {
            zones = zones.stream().sorted(Comparator.comparing(ZoneFacts::zoneId)).toList();
        }
    }

    static Moment of(
            Map<String, Tally> events,
            Map<String, Map<Integer, Long>> upToEvents,
            Surroundings surroundings,
            Map<Integer, Long> upToZones) {
        Map<String, Map<Integer, Long>> upTo = new TreeMap<>(upToEvents);
        upTo.put(Topics.ZONES, new TreeMap<>(upToZones));
        return new Moment(events, surroundings, upTo);
    }

    /** The same events under other surroundings. */
    public Moment with(Surroundings others) {
        return new Moment(events, others, upTo);
    }

    public Basis basis(Catalogue catalogue) {
        return new Basis(
                this::tally,
                surroundings.returns(),
                surroundings.zones(),
                surroundings.plans().plans(),
                catalogue);
    }

    /** What the events of the members add up to. */
    public Tally tally(Members members) {
        Tally sum = Tally.EMPTY;
        for (Map.Entry<String, Integer> member : members.lastMonths().entrySet()) {
            sum = sum.plus(events.getOrDefault(member.getKey(), Tally.EMPTY), member.getValue());
        }
        return sum;
    }

    public PolicyPlan plan(int year) {
        return surroundings.plans().plans().of(year);
    }

    /** Every scope that can be asked for, hosts in both calibers. */
    List<Question> questions(AsOf asOf) {
        List<Question> questions = new ArrayList<>();
        Stream.of(
                        Stream.of(new Scope.Province()),
                        Stream.of(ZoneLevel.values()).map(Scope.Level::new),
                        surroundings.zones().stream()
                                .map(ZoneFacts::cityCode)
                                .distinct()
                                .sorted()
                                .map(Scope.City::new),
                        surroundings.zones().stream()
                                .map(ZoneFacts::zoneId)
                                .sorted()
                                .map(Scope.Zone::new))
                .flatMap(each -> each)
                .forEach(scope -> {
                    questions.add(new Question(scope, asOf, Caliber.OWN));
                    if (scope instanceof Scope.Zone zone && isHost(zone, asOf.year())) {
                        questions.add(new Question(scope, asOf, Caliber.CONSOLIDATED));
                    }
                });
        return questions;
    }

    private boolean isHost(Scope.Zone zone, int year) {
        return Members.of(zone, Caliber.CONSOLIDATED, year, surroundings.zones())
                        .lastMonths()
                        .size()
                > 1;
    }
}
