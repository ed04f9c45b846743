package org.manyuan.contracts.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A programme: from which day to which it runs, what it asks for, and which rules it sets.
 *
 * @param baselineDate a month's end; the disposal cases identified up to it are the base of its
 *     disposal targets
 * @param eligibility by the kind of application, what a zone has to meet for it
 * @param references figures from outside by name and year, which targets compare with
 * @param minimumCoverage which part of a scope's zones must have returned what a figure is made of,
 *     before it is judged
 * @param appraisal how the zones are measured against each other
 */
public record PolicyPlan(
        String id,
        String name,
        LocalDate from,
        LocalDate to,
        LocalDate baselineDate,
        List<Target> targets,
        Rules rules,
        Map<String, List<EligibilityClause>> eligibility,
        Map<String, Map<Integer, Fraction>> references,
        Fraction minimumCoverage,
        Appraisal appraisal) {

    public static final Fraction ALL_ZONES = Fraction.of(1);

    public PolicyPlan {
        targets = List.copyOf(targets);
        eligibility = Map.copyOf(eligibility);
        references = Map.copyOf(references);
    }

    /** A plan of targets and limits alone. */
    public PolicyPlan(
            String id,
            String name,
            LocalDate from,
            LocalDate to,
            LocalDate baselineDate,
            List<Target> targets,
            Rules rules) {
        this(
                id,
                name,
                from,
                to,
                baselineDate,
                targets,
                rules,
                Map.of(),
                Map.of(),
                ALL_ZONES,
                Appraisal.NONE);
    }

    boolean givesWayTo(PolicyPlan other) {
        return id.equals(other.id) || !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    public Years years() {
        return new Years(from.getYear(), to.getYear());
    }

    /** A figure of the world outside (a national growth rate, say); null where none is entered. */
    public @Nullable Fraction reference(String name, int year) {
        return references.getOrDefault(name, Map.of()).get(year);
    }

    /** The targets that name this figure. */
    public List<Target> targetsOf(String metric) {
        return targets.stream().filter(target -> target.metric().equals(metric)).toList();
    }
}
