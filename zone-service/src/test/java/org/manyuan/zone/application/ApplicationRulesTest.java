package org.manyuan.zone.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.zone.application.ApplicationCommand.Amend;
import org.manyuan.zone.application.ApplicationCommand.Attach;
import org.manyuan.zone.application.ApplicationCommand.Complete;
import org.manyuan.zone.application.ApplicationCommand.KeepEligibility;
import org.manyuan.zone.application.ApplicationCommand.NoteEffect;
import org.manyuan.zone.application.ApplicationCommand.Replace;
import org.manyuan.zone.application.ApplicationCommand.Resubmit;
import org.manyuan.zone.application.ApplicationCommand.Withdraw;
import org.manyuan.zone.application.Samples.Course;

/** Each rule at its boundary. */
class ApplicationRulesTest {

    private static final ClauseFinding NOT_MET =
            new ClauseFinding(
                    "expansion-land-left",
                    "suppliable-land-left-share",
                    "< 0.05",
                    "0.05",
                    ClauseFinding.Outcome.NOT_MET);
    private static final ClauseFinding MISSING =
            new ClauseFinding(
                    "expansion-idle-land",
                    "idle-land-disposal-rate",
                    ">= 0.95",
                    null,
                    ClauseFinding.Outcome.MISSING);

    @ParameterizedTest(name = "{0}, area {1}, name {2}: {3}")
    @CsvSource({
        "EXPANSION, 980.01, , ''",
        "EXPANSION, 980, , /newAreaHa",
        "EXPANSION, , , /newAreaHa",
        "EXPANSION, 1200, 新名称, /newName",
        "ADJUSTMENT, , , ''",
        "ADJUSTMENT, 900, , ''",
        "ADJUSTMENT, , 新名称, /newName",
        "RENAME_HIGH_TECH, , 新名称, ''",
        "RENAME_HIGH_TECH, , , /newName",
        "RENAME_ECONOMIC, 1200, , /newAreaHa /newName",
    })
    void anAreaOrANameIsAskedFor(
            ApplicationKind kind, @Nullable String area, @Nullable String name, String pointers) {
        ApplicationVerdict verdict =
                Samples.rules()
                        .open(
                                "A-1",
                                Samples.ZONE,
                                Samples.WORKFLOW,
                                Samples.open(kind, area, name),
                                null);

        if (pointers.isEmpty()) {
            assertThat(verdict).isInstanceOf(ApplicationVerdict.Allowed.class);
        } else {
            refused(verdict, ProblemType.VALIDATION, pointers.split(" "));
        }
    }

    @Test
    void aZoneHasOneOpenApplicationOfAKind() {
        refused(
                Samples.rules().open("A-2", Samples.ZONE, Samples.WORKFLOW, Samples.OPEN, "A-1"),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/kind");
    }

    @Test
    void aZoneThatLeftCannotApply() {
        Applicant left = new Applicant("Z", "360100", BigDecimal.ONE, true);

        refused(
                Samples.rules().open("A-1", left, Samples.WORKFLOW, Samples.OPEN, null),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/zoneId");
    }

    @Test
    void aStepIsDoneWhenItsDocumentsAreThere() {
        Course course = new Course().at("consent").with(Samples.complete("consent"));

        refused(
                course.judge(Samples.complete("work")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/documents/study",
                "/documents/map");
        course.with(new Attach(Samples.document("d1", "study")));
        refused(
                course.judge(Samples.complete("work")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/documents/map");
        course.with(new Attach(Samples.document("d2", "map")), Samples.complete("work"));
        assertThat(course.application().progress().did("work")).isTrue();
    }

    @Test
    void thereIsOneDocumentOfAKindAndAnyNumberOfSupplements() {
        Course course = new Course().with(new Attach(Samples.document("d1", "map")));

        refused(
                course.judge(new Attach(Samples.document("d2", "map"))),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/kind");
        refused(
                course.judge(new Attach(Samples.document("d2", "photo"))),
                ProblemType.VALIDATION,
                "/kind");
        course.with(
                new Attach(Samples.document("s1", "supplement")),
                new Attach(Samples.document("s2", "supplement")),
                new Replace("d1", Samples.document("d3", "map")));
        assertThat(course.application().document("d1").orElseThrow().replacedBy()).isEqualTo("d3");
        refused(
                course.judge(new Replace("d1", Samples.document("d4", "map"))),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/path/documentId");
        refused(
                course.judge(new Replace("no-such", Samples.document("d4", "map"))),
                ProblemType.NOT_FOUND);
    }

    @Test
    void documentsMayComeEarlyButNotAfterTheirStep() {
        Course early = new Course().at("consent");
        assertThat(early.judge(new Attach(Samples.document("d1", "map"))))
                .isInstanceOf(ApplicationVerdict.Allowed.class);
        refused(
                early.judge(new Attach(Samples.document("d1", "supplement"))),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/kind");
        refused(
                new Course()
                        .at("assignment")
                        .judge(new Replace("d2", Samples.document("d9", "map"))),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/kind");
    }

    @Test
    void thereAreNotMoreDocumentsThanTheStoreBears() {
        Course course = new Course();
        for (int count = 0; count < SubmittedDocument.MOST; count++) {
            course.with(new Attach(Samples.document("s" + count, "supplement")));
        }

        refused(
                course.judge(new Attach(Samples.document("one-more", "supplement"))),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/file");
    }

    @Test
    void theFormalApplicationNeedsEveryClauseMet() {
        Course course = new Course().at("formal-application");
        Complete command =
                new Complete(
                        "formal-application",
                        null,
                        null,
                        Samples.judged(Samples.MET, NOT_MET, MISSING));

        refused(
                course.judge(command),
                ProblemType.CLAUSE_NOT_MET,
                "/eligibility/expansion-land-left",
                "/eligibility/expansion-idle-land");
        course.with(new KeepEligibility(List.of(NOT_MET)), Samples.complete("formal-application"));
        assertThat(course.application().eligibility()).containsExactly(Samples.MET);
    }

    @Test
    void whatCannotBeJudgedIsNotDone() {
        Refusal away = Refusal.of(ProblemType.DEPENDENCY_UNAVAILABLE);

        assertThat(
                        new Course()
                                .at("formal-application")
                                .judge(
                                        new Complete(
                                                "formal-application",
                                                null,
                                                null,
                                                new ClauseFindings.Unjudged(away))))
                .isEqualTo(new ApplicationVerdict.Refused(away));
    }

    @Test
    void whatIsAskedForAnewIsJudgedAnew() {
        Course course =
                new Course()
                        .at("review")
                        .with(
                                Samples.sendBack("review"),
                                new Replace("d2", Samples.document("d3", "map")),
                                new Amend(new BigDecimal("1100"), null, Map.of()));

        assertThat(course.application().eligibility()).isEmpty();
        refused(
                course.judge(new Resubmit(null, null, Samples.judged(NOT_MET))),
                ProblemType.CLAUSE_NOT_MET,
                "/eligibility/expansion-land-left");
        course.with(Samples.resubmit());
        assertThat(course.application().eligibility()).containsExactly(Samples.MET);
    }

    @Test
    void aReturnedApplicationComesBackWithWhatItOwedAndLosesNothing() {
        Course course = new Course().at("review");
        int done = course.application().progress().done().size();
        course.with(Samples.sendBack("review"));

        assertThat(course.application().progress().waiting())
                .isEqualTo(
                        new Waiting(
                                "review",
                                List.of("CITY_NDRC", "CITY_GOV"),
                                Samples.TODAY,
                                LocalDate.parse("2019-07-12")));
        refused(
                course.judge(Samples.resubmit()),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/documents/map");
        course.with(new Replace("d2", Samples.document("d3", "map")), Samples.resubmit());
        assertThat(course.application().status()).isEqualTo(ApplicationStatus.IN_PROGRESS);
        assertThat(course.application().progress().waiting().step()).isEqualTo("review");
        assertThat(course.application().progress().done()).hasSize(done);
        assertThat(course.application().progress().opinions()).hasSize(2);
        assertThat(course.application().documents()).hasSize(3);
    }

    @Test
    void departmentsSpeakInAnyOrderEachOnce() {
        Course course = new Course().at("opinions").with(Samples.opinion("发改委"));

        refused(
                course.judge(Samples.opinion("发改委")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/department");
        refused(course.judge(Samples.opinion("交通厅")), ProblemType.VALIDATION, "/department");
        refused(course.judge(Samples.opinion(null)), ProblemType.VALIDATION, "/department");
        assertThat(course.application().progress().waiting().offices()).containsExactly("科技厅");
        course.with(Samples.opinion("科技厅"));
        assertThat(course.application().progress().waiting().step()).isEqualTo("review");
        assertThat(course.application().progress().waiting().offices()).containsExactly("科技厅");
    }

    @Test
    void aDepartmentNeedNotSayWhichItIs() {
        Course course = new Course().at("opinions");
        Official science = Samples.official("s", true, Set.of(), Set.of(), "科技厅");

        assertThat(course.judge(Samples.opinion(null), science))
                .isInstanceOfSatisfying(
                        ApplicationVerdict.Allowed.class,
                        allowed ->
                                assertThat(allowed.after().progress().opinions().getFirst())
                                        .isEqualTo(
                                                new Opinion(
                                                        "科技厅",
                                                        Opinion.Position.CONDITIONAL,
                                                        "须保护水源",
                                                        Samples.TODAY,
                                                        "s")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2019-06-29, OCCURRED_IN_FUTURE",
        "2019-06-28, ",
        "2019-06-27, OCCURRED_BEFORE_PREVIOUS_STAGE",
    })
    void aStepIsDoneBetweenTheOneBeforeAndToday(LocalDate on, @Nullable ProblemType type) {
        ApplicationVerdict verdict =
                new Course().judge(new Complete("request", on, null, ClauseFindings.NONE));

        if (type == null) {
            assertThat(verdict).isInstanceOf(ApplicationVerdict.Allowed.class);
        } else {
            refused(verdict, type, "/occurredOn");
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2019-07-26, false", "2019-07-27, true"})
    void aStepIsOverdueAfterItsLastDay(LocalDate today, boolean overdue) {
        Waiting waiting = new Course().at("consent").application().progress().waiting();

        // 28 June is a Friday: 20 working days end four weeks later
        assertThat(waiting.dueOn()).isEqualTo("2019-07-26");
        assertThat(waiting.overdue(today)).isEqualTo(overdue);
    }

    @Test
    void aReplyIsKeptWithItsCopiesAndOwesAnEffect() {
        Course approved = new Course().at("reply").with(Samples.decide(Reply.Decision.APPROVED));
        Course refused = new Course().at("reply").with(Samples.decide(Reply.Decision.REFUSED));

        assertThat(approved.application().reply().copies()).containsExactly("商务厅", "统计局");
        assertThat(approved.application().effect()).isEqualTo(Effect.OWED);
        assertThat(refused.application().effect()).isNull();
        assertThat(refused.application().progress().waiting()).isNull();
    }

    @Test
    void anEffectIsNotedOnce() {
        Course course = new Course().at("follow-up").with(new NoteEffect(Effect.taken(7)));

        assertThat(course.judge(new NoteEffect(Effect.taken(7))))
                .isInstanceOf(ApplicationVerdict.Unchanged.class);
        assertThat(course.application().effect()).isEqualTo(Effect.taken(7));
    }

    @Test
    void whatIsAskedForIsPatched() {
        Map<String, @Nullable Object> patch = new HashMap<>();
        patch.put("ground", null);
        patch.put("industryPlan", "有");
        Course course =
                new Course()
                        .with(
                                new Amend(null, null, Map.of("ground", "MERGER", "kept", true)),
                                new Amend(null, null, patch));

        assertThat(course.application().asked())
                .isEqualTo(
                        new Asked(
                                new BigDecimal("1200"),
                                null,
                                Map.of("kept", true, "industryPlan", "有")));
        assertThat(course.judge(new Amend(null, null, Map.of())))
                .isInstanceOf(ApplicationVerdict.Unchanged.class);
        refused(
                course.judge(new Amend(new BigDecimal("980"), null, Map.of())),
                ProblemType.VALIDATION,
                "/newAreaHa");
    }

    @Test
    void aClosedApplicationSaysSo() {
        refused(
                new Course().with(new Withdraw(null, "另行安排")).judge(Samples.complete("request")),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/path/step");
    }

    static void refused(ApplicationVerdict verdict, ProblemType type, String... pointers) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        ApplicationVerdict.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().type()).isEqualTo(type);
                            assertThat(refused.refusal().faults())
                                    .extracting(Fault::pointer)
                                    .containsExactly(pointers);
                        });
    }
}
