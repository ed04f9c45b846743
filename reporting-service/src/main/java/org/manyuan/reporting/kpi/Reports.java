package org.manyuan.reporting.kpi;

import java.util.Collection;
import java.util.List;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.policy.PolicyPlans;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.cube.CubeReader;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.scope.Members;
import org.springframework.stereotype.Component;

/** Answers questions from the cube, the zones and the plans. */
@Component
public class Reports {

    private final Cube cube;
    private final CubeReader reader;
    private final ZoneDirectory zones;
    private final PlanDirectory plans;

    Reports(Cube cube, CubeReader reader, ZoneDirectory zones, PlanDirectory plans) {
        this.cube = cube;
        this.reader = reader;
        this.zones = zones;
        this.plans = plans;
    }

    /** All figures of a scope, and up to where the events are in them. */
    public record Answer(
            Question question, List<Evaluation> evaluations, PolicyPlan plan, Cube.View view) {}

    public Answer answer(Question question) {
        requireComplete();
        Cube.View view = cube.view(members(question));
        PolicyPlans known = plans.current();
        Basis basis = new Basis(asked -> view.tally(), zones.all(), known);
        PolicyPlan plan = known.of(question.asOf().year());
        return new Answer(question, basis.evaluate(question), plan, view);
    }

    /** What is known now; each of its sums may be of another moment. */
    public Basis basis() {
        requireComplete();
        return new Basis(members -> cube.view(members).tally(), zones.all(), plans.current());
    }

    public Members members(Question question) {
        return Members.of(
                question.scope(), question.caliber(), question.asOf().year(), zones.all());
    }

    public PolicyPlan plan(int year) {
        return plans.current().of(year);
    }

    public Collection<ZoneFacts> zones() {
        requireComplete();
        return zones.all();
    }

    public Cube cube() {
        requireComplete();
        return cube;
    }

    /**
     * @throws RefusedException {@code dependency-unavailable} until everything was read: no figure
     *     is better than a wrong one
     */
    public void requireComplete() {
        if (!zones.isComplete() || !plans.isComplete() || !reader.isComplete()) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
    }
}
