package org.manyuan.project.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.RulesInForce;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEvent.DetailsRevised;
import org.manyuan.contracts.project.ProjectEvent.Registered;
import org.manyuan.contracts.project.ProjectEvent.Signed;
import org.manyuan.contracts.project.ProjectKind;

/**
 * What may happen to a project. The groups of checks are tried in the order in which they are
 * listed here; the first that finds faults decides, with all its faults.
 */
public final class ProjectRules {

    private final Clock clock;
    private final RulesInForce rules;

    /**
     * @param rules what is recorded is judged by those of the day on which it happened
     */
    public ProjectRules(Clock clock, RulesInForce rules) {
        this.clock = clock;
        this.rules = rules;
    }

    /** The verdict on an event of a project, or of one that is not registered yet. */
    public Verdict judge(@Nullable Project project, ProjectEvent event) {
        Refusal refusal = project == null ? refuse(event) : refuse(project, event);
        if (refusal != null) {
            return new Verdict.Refused(refusal);
        }
        if (project != null) {
            return new Verdict.Allowed(Fold.apply(project, event));
        }
        if (event instanceof Registered registered) {
            return new Verdict.Allowed(Fold.first(registered));
        }
        throw new IllegalStateException("only a registration can be the first event, not " + event);
    }

    private @Nullable Refusal refuse(ProjectEvent first) {
        List<Fault> future = DateRules.inFuture(first, LocalDate.now(clock));
        return future.isEmpty() ? null : new Refusal(ProblemType.OCCURRED_IN_FUTURE, future);
    }

    private @Nullable Refusal refuse(Project project, ProjectEvent event) {
        List<Check> checks =
                List.of(
                        new Check(
                                ProblemType.OCCURRED_IN_FUTURE,
                                () -> DateRules.inFuture(event, LocalDate.now(clock))),
                        new Check(
                                ProblemType.TRANSITION_NOT_ALLOWED,
                                () -> TransitionRules.notAllowed(project, event)),
                        new Check(
                                ProblemType.OCCURRED_BEFORE_PREVIOUS_STAGE,
                                () -> DateRules.outOfOrder(project, event)),
                        new Check(
                                ProblemType.OWNER_REQUIRED,
                                () ->
                                        event instanceof Signed signed
                                                ? SigningRules.noOwner(project, signed)
                                                : List.of()),
                        new Check(
                                ProblemType.STANDARD_FACTORY_REQUIRED,
                                () ->
                                        event instanceof Signed signed
                                                ? standardFactory(project, signed)
                                                : List.of()),
                        new Check(ProblemType.PHASE_TOO_LONG, () -> phases(event)));
        for (Check check : checks) {
            List<Fault> faults = check.faults().get();
            if (!faults.isEmpty()) {
                return new Refusal(check.type(), faults);
            }
        }
        return null;
    }

    private List<Fault> standardFactory(Project project, Signed signed) {
        return project.kind() == ProjectKind.INDUSTRIAL
                ? signing(signed).standardFactory(signed)
                : List.of();
    }

    private List<Fault> phases(ProjectEvent event) {
        return switch (event) {
            case Signed signed -> signing(signed).tooLong(signed.phases());
            case DetailsRevised revised -> signing(revised).tooLong(revised.phases());
            default -> List.of();
        };
    }

    private SigningRules signing(ProjectEvent event) {
        return new SigningRules(rules.on(event.occurredOn()));
    }

    private record Check(ProblemType type, Supplier<List<Fault>> faults) {}
}
