package org.manyuan.zone.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.zone.application.ApplicationCommand.GiveOpinion;

/** Departments speak in parallel, each once; the last one ends the step. */
final class OpinionRules {

    private OpinionRules() {}

    static ApplicationVerdict judge(StepTurn turn, GiveOpinion command) {
        Application application = turn.application();
        String department = department(turn, command.department());
        if (department == null) {
            return ApplicationVerdict.refused(
                    ProblemType.VALIDATION, Fault.at("/department", "fault.required"));
        }
        Waiting waiting = turn.waiting();
        if (!waiting.offices().contains(department)) {
            return ApplicationVerdict.refused(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    Fault.at("/department", "fault.opinion-given", department));
        }
        List<String> rest =
                waiting.offices().stream().filter(each -> !each.equals(department)).toList();
        Waiting others = new Waiting(waiting.step(), rest, waiting.since(), waiting.dueOn());
        Progress heard = application.progress().with(opinion(turn, department, command), others);
        Waiting next = rest.isEmpty() ? turn.next() : others;
        Progress progress =
                rest.isEmpty()
                        ? heard.next(turn.reached(next), turn.done(department, null), next)
                        : heard;
        return new ApplicationVerdict.Allowed(
                new ApplicationEvent.OpinionGiven(
                        turn.on(),
                        waiting.step(),
                        department,
                        command.position(),
                        command.text(),
                        next),
                application.at(progress));
    }

    /** Null where the official may speak for several and does not say for which. */
    private static @Nullable String department(StepTurn turn, @Nullable String named) {
        if (named != null) {
            return named;
        }
        List<String> own =
                turn.by().actsAs(turn.step().departments(), turn.application().cityCode());
        return own.size() == 1 ? own.getFirst() : null;
    }

    private static Opinion opinion(StepTurn turn, String department, GiveOpinion command) {
        return new Opinion(
                department, command.position(), command.text(), turn.on(), turn.by().subject());
    }
}
