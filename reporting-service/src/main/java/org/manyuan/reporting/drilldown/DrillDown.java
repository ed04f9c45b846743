package org.manyuan.reporting.drilldown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.drilldown.KnownFacts.SubjectFacts;
import org.manyuan.reporting.figure.Campaign;
import org.manyuan.reporting.figure.EventMetric;
import org.manyuan.reporting.kpi.Question;
import org.manyuan.reporting.kpi.Reports;
import org.manyuan.reporting.scope.Members;
import org.manyuan.reporting.scope.Scope;
import org.springframework.stereotype.Component;

/** 下钻: the very projects or cases behind a figure. */
@Component
public class DrillDown {

    private final KnownFacts known;
    private final Reports reports;

    DrillDown(KnownFacts known, Reports reports) {
        this.known = known;
        this.reports = reports;
    }

    /** The subjects in the order of their ids, and up to where the events are in them. */
    public record Behind(List<SubjectFacts> subjects, Map<String, Map<Integer, Long>> upTo) {}

    public Behind behind(EventMetric metric, boolean numerator, Question question) {
        // before the facts: what they then hold is at least as much as this says
        Map<String, Map<Integer, Long>> upTo = known.upTo();
        Members members = reports.members(question);
        Membership membership =
                new Membership(
                        metric,
                        numerator,
                        question.asOf(),
                        Campaign.of(reports.plan(question.asOf().year())));
        List<SubjectFacts> found = new ArrayList<>();
        known.forEach(
                kept(membership),
                zoneIds(question.scope(), members),
                subject -> {
                    Integer lastMonth = members.lastMonths().get(subject.zoneId());
                    if (lastMonth != null && isBehind(membership, subject, lastMonth)) {
                        found.add(subject);
                    }
                });
        found.sort(Comparator.comparing(SubjectFacts::subject));
        return new Behind(found, upTo);
    }

    private static String kept(Membership membership) {
        if (membership.isOfPackages()) {
            return KnownFacts.PACKAGES;
        }
        return membership.isOfCases() ? Topics.INVESTMENTS : Topics.PROJECTS;
    }

    private static boolean isBehind(Membership membership, SubjectFacts subject, int lastMonth) {
        if (membership.isOfPackages()) {
            return membership.contains(PackageFacts.fromBytes(subject.facts()), lastMonth);
        }
        return membership.isOfCases()
                ? membership.contains(CaseFacts.fromBytes(subject.facts()), lastMonth)
                : membership.contains(ProjectFacts.fromBytes(subject.facts()), lastMonth);
    }

    /**
     * For the whole province and its levels one pass over everything is cheaper than a list of most
     * zones.
     */
    private static @Nullable Collection<String> zoneIds(Scope scope, Members members) {
        return scope instanceof Scope.Province || scope instanceof Scope.Level
                ? null
                : members.lastMonths().keySet();
    }
}
