package org.manyuan.zone.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Workflow;
import org.manyuan.contracts.policy.WorkflowStep;
import org.manyuan.zone.application.ApplicationCommand.Attach;
import org.manyuan.zone.application.ApplicationCommand.Complete;
import org.manyuan.zone.application.ApplicationCommand.Decide;
import org.manyuan.zone.application.ApplicationCommand.GiveOpinion;
import org.manyuan.zone.application.ApplicationCommand.Open;
import org.manyuan.zone.application.ApplicationCommand.Reject;
import org.manyuan.zone.application.ApplicationCommand.Resubmit;
import org.manyuan.zone.application.ApplicationCommand.SendBack;

/** A short workflow with a step of every sort, and an application that goes through it. */
final class Samples {

    static final LocalDate TODAY = LocalDate.parse("2019-06-28");

    static final Workflow WORKFLOW =
            new Workflow(
                    "plan",
                    List.of(
                            step("request", "CITY_NDRC", null, null),
                            step("consent", "PROVINCE_NDRC", 20, 10),
                            new WorkflowStep(
                                    "work",
                                    "CITY_GOV",
                                    List.of("study", "map"),
                                    List.of(),
                                    List.of(),
                                    null,
                                    null,
                                    null),
                            step("formal-application", "CITY_GOV", null, null),
                            new WorkflowStep(
                                    "assignment",
                                    "PROVINCE_GOV",
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    "科技厅",
                                    5,
                                    10),
                            new WorkflowStep(
                                    "opinions",
                                    "DEPARTMENTS",
                                    List.of(),
                                    List.of("科技厅", "发改委"),
                                    List.of(),
                                    null,
                                    10,
                                    null),
                            step("review", "LEAD", 20, 10),
                            new WorkflowStep(
                                    "reply",
                                    "PROVINCE_GOV",
                                    List.of(),
                                    List.of(),
                                    List.of("商务厅", "统计局"),
                                    null,
                                    20,
                                    null),
                            step("follow-up", "PROVINCE_NDRC", 10, null)));

    static final Applicant ZONE = new Applicant("Z", "360100", new BigDecimal("980"), false);
    static final Open OPEN = open(ApplicationKind.EXPANSION, "1200", null);
    static final ClauseFinding MET =
            new ClauseFinding(
                    "expansion-clusters",
                    "distinctive-clusters",
                    ">= 1",
                    "1",
                    ClauseFinding.Outcome.MET);
    static final Official CITY = official("city", false, Set.of("360100"), Set.of());
    static final Official PROVINCE = official("province", true, Set.of(), Set.of());

    private Samples() {}

    private static WorkflowStep step(
            String step, String actor, @Nullable Integer days, @Nullable Integer returnDays) {
        return new WorkflowStep(
                step, actor, List.of(), List.of(), List.of(), null, days, returnDays);
    }

    static Official official(
            String subject,
            boolean province,
            Set<String> cities,
            Set<String> zones,
            String... offices) {
        return new Official(subject, province, cities, zones, Set.of(offices));
    }

    static Open open(ApplicationKind kind, @Nullable String area, @Nullable String name) {
        return new Open(
                "Z", kind, new Asked(area == null ? null : new BigDecimal(area), name, Map.of()));
    }

    static ApplicationRules rules() {
        return new ApplicationRules(
                new WorkingDays(Set.of(), Set.of()),
                Clock.fixed(Instant.parse(TODAY + "T04:00:00Z"), ZoneId.of("Asia/Shanghai")));
    }

    static ClauseFindings judged(ClauseFinding... clauses) {
        return new ClauseFindings.Judged(List.of(clauses));
    }

    static Complete complete(String step) {
        return new Complete(step, null, null, judged(MET));
    }

    static GiveOpinion opinion(@Nullable String department) {
        return new GiveOpinion("opinions", null, department, Opinion.Position.CONDITIONAL, "须保护水源");
    }

    static SendBack sendBack(String step) {
        return new SendBack(step, null, "不完整", List.of("map", "盖章"));
    }

    static Reject reject(String step) {
        return new Reject(step, null, "不符合规划");
    }

    static Decide decide(Reply.Decision decision) {
        return new Decide("reply", null, decision, "赣府字〔2019〕7号", null);
    }

    static Resubmit resubmit() {
        return new Resubmit(null, "已补正", judged(MET));
    }

    static SubmittedDocument document(String id, String kind) {
        return new SubmittedDocument(
                id, kind, kind + ".pdf", "application/pdf", 10, "0a", Instant.EPOCH, "city", null);
    }

    /** An application and what happens to it, one command after another. */
    static final class Course {

        private final ApplicationRules rules = rules();
        private Application application;

        Course() {
            this(OPEN);
        }

        Course(Open open) {
            ApplicationVerdict verdict = rules.open("A-1", ZONE, WORKFLOW, open, null);
            application = ((ApplicationVerdict.Allowed) verdict).after();
        }

        Application application() {
            return application;
        }

        ApplicationVerdict judge(ApplicationCommand command) {
            return judge(command, PROVINCE);
        }

        ApplicationVerdict judge(ApplicationCommand command, Official by) {
            return rules.judge(application, ZONE, command, by);
        }

        Course with(ApplicationCommand... commands) {
            for (ApplicationCommand command : commands) {
                if (!(judge(command) instanceof ApplicationVerdict.Allowed allowed)) {
                    throw new AssertionError(command + ": " + judge(command));
                }
                application = allowed.after();
            }
            return this;
        }

        /** Through all steps before this one. */
        Course at(String step) {
            while (application.progress().waiting() != null
                    && !application.progress().waiting().step().equals(step)) {
                switch (application.progress().waiting().step()) {
                    case "work" ->
                            with(
                                    new Attach(document("d1", "study")),
                                    new Attach(document("d2", "map")),
                                    complete("work"));
                    case "opinions" -> with(opinion("科技厅"), opinion("发改委"));
                    case "reply" -> with(decide(Reply.Decision.APPROVED));
                    case String other -> with(complete(other));
                }
            }
            return this;
        }
    }
}
