package org.manyuan.project.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.project.bundle.PackageCommand.DrawUp;
import org.manyuan.project.bundle.PackageCommand.Revise;
import org.manyuan.project.bundle.PackageCommand.Withdraw;

class PackageRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2019, 5, 31);

    /** P1 and P2 lie in Z1. */
    private final PackageRules rules =
            new PackageRules(
                    (zoneId, ids) -> {
                        Set<String> there = new HashSet<>(ids);
                        there.retainAll(zoneId.equals("Z1") ? Set.of("P1", "P2") : Set.of());
                        return there;
                    },
                    Clock.fixed(Instant.parse("2019-05-30T20:00:00Z"), ZoneId.of("Asia/Shanghai")));

    private final ProjectPackage draft =
            new ProjectPackage("Z1", 2019, "电子信息", "C39", List.of("P1"), null, false);
    private final ProjectPackage submitted =
            new ProjectPackage("Z1", 2019, "电子信息", "C39", List.of("P1"), TODAY, false);
    private final ProjectPackage withdrawn = draft.withdraw();

    private static DrawUp drawUp(List<String> projectIds, @Nullable LocalDate submittedOn) {
        return new DrawUp("Z1", 2019, "电子信息", "C39", projectIds, submittedOn);
    }

    private static Revise submit(@Nullable LocalDate on) {
        return new Revise(null, null, null, on, on == null);
    }

    /** Every command in every state: what it becomes, or . where it is refused. */
    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "draw-up,  none,      DRAFT",
        "draw-up,  draft,     .",
        "draw-up,  submitted, .",
        "draw-up,  withdrawn, .",
        "submit,   none,      .",
        "submit,   draft,     SUBMITTED",
        "submit,   submitted, unchanged",
        "submit,   withdrawn, .",
        "unsubmit, none,      .",
        "unsubmit, draft,     unchanged",
        "unsubmit, submitted, DRAFT",
        "unsubmit, withdrawn, .",
        "withdraw, none,      .",
        "withdraw, draft,     WITHDRAWN",
        "withdraw, submitted, WITHDRAWN",
        "withdraw, withdrawn, .",
    })
    void isAllowedExactlyWhereTheTableSaysSo(String command, String state, String outcome) {
        ProjectPackage before =
                switch (state) {
                    case "draft" -> draft;
                    case "submitted" -> submitted;
                    case "withdrawn" -> withdrawn;
                    default -> null;
                };
        PackageVerdict verdict =
                rules.judge(
                        before,
                        switch (command) {
                            case "draw-up" -> drawUp(List.of("P1"), null);
                            case "submit" -> submit(TODAY);
                            case "unsubmit" -> submit(null);
                            default -> new Withdraw("重复");
                        });

        assertThat(
                        switch (verdict) {
                            case PackageVerdict.Allowed allowed -> allowed.after().status().name();
                            case PackageVerdict.Unchanged _ -> "unchanged";
                            case PackageVerdict.Refused _ -> ".";
                        })
                .isEqualTo(outcome);
    }

    @Test
    void projectsLieInTheZone() {
        refused(
                rules.judge(null, drawUp(List.of("P1", "P9", "P8"), TODAY)),
                ProblemType.VALIDATION,
                "/projectIds/1",
                "/projectIds/2");
        refused(
                rules.judge(draft, new Revise(null, null, List.of("P9"), null, false)),
                ProblemType.VALIDATION,
                "/projectIds/0");
    }

    @Test
    void whatIsSubmittedHasAProjectAndADayThatHasCome() {
        refused(rules.judge(null, drawUp(List.of(), TODAY)), ProblemType.VALIDATION, "/projectIds");
        refused(
                rules.judge(null, drawUp(List.of("P1"), TODAY.plusDays(1))),
                ProblemType.OCCURRED_IN_FUTURE,
                "/submittedOn");
        assertThat(rules.judge(null, drawUp(List.of(), null)))
                .isInstanceOf(PackageVerdict.Allowed.class);
    }

    @Test
    void theFactsSayWhatCounts() {
        assertThat(submitted.facts()).isEqualTo(new PackageFacts("Z1", 2019, TODAY, false));
        assertThat(submitted.withdraw().facts())
                .isEqualTo(new PackageFacts("Z1", 2019, TODAY, true));
    }

    private static void refused(PackageVerdict verdict, ProblemType type, String... pointers) {
        assertThat(verdict).isInstanceOf(PackageVerdict.Refused.class);
        var refusal = ((PackageVerdict.Refused) verdict).refusal();
        assertThat(refusal.type()).isEqualTo(type);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactly(pointers);
    }
}
