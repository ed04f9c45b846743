package org.manyuan.reporting.signal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.correction.Corrections;
import org.manyuan.reporting.drilldown.KnownFacts;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Caliber;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;
import org.springframework.stereotype.Component;

/** Lists the signals among the projects of a scope. */
@Component
public class Audit {

    private final KnownFacts known;
    private final Corrections corrections;
    private final Reports reports;
    private final Clock clock;

    Audit(KnownFacts known, Corrections corrections, Reports reports, Clock clock) {
        this.known = known;
        this.corrections = corrections;
        this.reports = reports;
        this.clock = clock;
    }

    /** The signals, and up to where the events are in them. */
    public record Found(List<Signal> signals, Map<String, Map<Integer, Long>> upTo) {}

    public Members members(Scope scope, int year) {
        return Members.of(scope, Caliber.OWN, year, reports.zones());
    }

    public Found find(Scope scope, Members members, int year) {
        // before the facts: what they then hold is at least as much as this says
        Map<String, Map<Integer, Long>> upTo = known.upTo();
        List<Signal.Concerned> projects = new ArrayList<>();
        known.forEach(
                Topics.PROJECTS,
                zoneIds(scope, members),
                subject ->
                        projects.add(
                                new Signal.Concerned(
                                        subject.subject(),
                                        ProjectFacts.fromBytes(subject.facts()))));
        projects.removeIf(each -> !members.lastMonths().containsKey(each.facts().zoneId()));
        LocalDate today = LocalDate.now(clock);
        return new Found(new Signals(year, today, projects).find(corrections.into(year)), upTo);
    }

    private static @Nullable Collection<String> zoneIds(Scope scope, Members members) {
        return scope instanceof Scope.Province || scope instanceof Scope.Level
                ? null
                : members.lastMonths().keySet();
    }
}
