package org.manyuan.reporting.kpi;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.zones.ZoneDirectory;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.cube.CubeReader;
import org.manyuan.reporting.cube.Restoration;
import org.manyuan.reporting.figure.Catalogue;
import org.manyuan.reporting.figure.Evaluation;
import org.manyuan.reporting.returns.ReturnDirectory;
import org.manyuan.reporting.scope.Members;
import org.springframework.stereotype.Component;

/** Answers questions from the cube, the returns, the zones and the plans. */
@Component
public class Reports {

    private final Cube cube;
    private final CubeReader reader;
    private final ZoneDirectory zones;
    private final PlanDirectory plans;
    private final ReturnDirectory returns;
    private final Catalogue catalogue;

    Reports(
            Cube cube,
            CubeReader reader,
            ZoneDirectory zones,
            PlanDirectory plans,
            ReturnDirectory returns,
            Catalogue catalogue) {
        this.cube = cube;
        this.reader = reader;
        this.zones = zones;
        this.plans = plans;
        this.returns = returns;
        this.catalogue = catalogue;
    }

    /**
     * All figures of a scope.
     *
     * @param upTo next offset per topic and partition: the events before it are in them; zones,
     *     plans and returns are known up to that of the zones' topic
     * @param parked how many subjects wait for a repair
     */
    public record Answer(
            Question question,
            List<Evaluation> evaluations,
            PolicyPlan plan,
            Map<String, Map<Integer, Long>> upTo,
            int parked) {}

    public Answer answer(Question question) {
        requireComplete();
        // read first, so that it never says too much
        Map<Integer, Long> zonesUpTo = zones.upTo();
        Cube.View view = cube.view(members(question));
        Basis basis = basis(asked -> view.tally());
        PolicyPlan plan = basis.plan(question.asOf().year());
        Map<String, Map<Integer, Long>> upTo = new TreeMap<>(view.upTo());
        upTo.put(Topics.ZONES, zonesUpTo);
        return new Answer(question, basis.evaluate(question), plan, upTo, view.parked());
    }

    /** What is known now; each of its sums may be of another moment. */
    public Basis basis() {
        requireComplete();
        return basis(members -> cube.view(members).tally());
    }

    private Basis basis(Basis.Tallies tallies) {
        return new Basis(tallies, returns.current(), zones.all(), plans.current(), catalogue);
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

    public Catalogue catalogue() {
        return catalogue;
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
        Restoration restoration = reader.restoration();
        if (!reader.isComplete() && restoration.isKnown()) {
            throw new RefusedException(
                    ProblemType.DEPENDENCY_UNAVAILABLE,
                    Fault.at(
                            "",
                            "fault.restoring",
                            restoration.read(),
                            restoration.toRead(),
                            restoration.percent()));
        }
        if (!zones.isComplete()
                || !plans.isComplete()
                || !returns.isComplete()
                || !reader.isComplete()) {
            throw new RefusedException(ProblemType.DEPENDENCY_UNAVAILABLE);
        }
    }
}
