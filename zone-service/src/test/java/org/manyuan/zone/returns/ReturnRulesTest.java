package org.manyuan.zone.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.returns.ReturnEventType;
import org.manyuan.platform.policy.ShippedIndicators;

/** Every step in every status, and each rule at its boundary. */
class ReturnRulesTest {

    private static final String MATRIX =
            """
            command   | none  | DRAFT     | SUBMITTED | REVIEWED  | APPROVED  | SENT_BACK
            filled    | DRAFT | DRAFT     | -         | -         | -         | SENT_BACK
            submitted | -     | SUBMITTED | -         | -         | -         | SUBMITTED
            reviewed  | -     | -         | REVIEWED  | -         | -         | -
            approved  | -     | -         | -         | APPROVED  | -         | -
            rejected  | -     | -         | SENT_BACK | SENT_BACK | -         | -
            corrected | -     | -         | -         | -         | APPROVED  | -
            """;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ReturnId ID = id("Z.2019");

    private final Map<ReturnId, Map<String, BigDecimal>> approved = new HashMap<>();
    private ReturnRules rules = on("2020-03-01");

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cells")
    void aStepIsTakenInItsStatusOnly(String type, String from, String to) {
        ReturnVerdict verdict = rules.judge(ID, null, state(from), command(type), "me");

        if (to.equals("-")) {
            assertThat(refusal(verdict)).isEqualTo("transition-not-allowed ");
        } else {
            assertThat(after(verdict).status()).isEqualTo(ReturnStatus.valueOf(to));
        }
    }

    @Test
    void theMatrixIsComplete() {
        assertThat(lines().stream().skip(1).map(List::getFirst))
                .containsExactly(
                        Stream.of(ReturnEventType.values())
                                .map(ReturnEventType::eventName)
                                .toArray(String[]::new));
        assertThat(lines().getFirst().stream().skip(2))
                .containsExactly(
                        Stream.of(ReturnStatus.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "filled,    DRAFT,     ZONE",
        "submitted, DRAFT,     ZONE",
        "reviewed,  SUBMITTED, CITY",
        "approved,  REVIEWED,  PROVINCE",
        "rejected,  SUBMITTED, CITY",
        "rejected,  REVIEWED,  PROVINCE",
        "corrected, APPROVED,  PROVINCE",
    })
    void aStepIsOneOfficesOwn(String type, ReturnStatus status, Office office) {
        assertThat(Steps.officesOf(command(type), status)).isEqualTo(Set.of(office));
    }

    @ParameterizedTest
    @CsvSource({
        "1000,   ",
        "1000.01, /values/revenue",
        "10,     ",
        "9.99,   /values/revenue",
        "0,      /values/revenue",
    })
    void aJumpAsksForAComment(BigDecimal revenue, @Nullable String pointer) {
        approved.put(id("Z.2018"), Map.of("revenue", new BigDecimal(100)));

        ReturnVerdict silent = fill(figures("revenue", revenue, null));
        ReturnVerdict explained = fill(figures("revenue", revenue, "两家企业投产"));

        assertThat(explained).isInstanceOf(ReturnVerdict.Allowed.class);
        if (pointer == null) {
            assertThat(silent).isInstanceOf(ReturnVerdict.Allowed.class);
        } else {
            assertThat(refusal(silent)).isEqualTo("validation " + pointer);
        }
    }

    @Test
    void fromNothingNothingJumps() {
        approved.put(id("Z.2018"), Map.of("revenue", BigDecimal.ZERO));

        assertThat(fill(figures("revenue", new BigDecimal(1_000_000), null)))
                .isInstanceOf(ReturnVerdict.Allowed.class);
    }

    @Test
    void aFlagDoesNotJump() {
        approved.put(id("Z.2018"), Map.of("green-park", BigDecimal.ONE));

        assertThat(fill(figures("green-park", BigDecimal.ZERO, null)))
                .isInstanceOf(ReturnVerdict.Allowed.class);
    }

    @Test
    void aJumpIsSeenAgainAtTheSubmission() {
        IndicatorReturn draft =
                IndicatorReturn.filled(ID, figures("revenue", new BigDecimal(1_001), null));
        approved.put(id("Z.2018"), Map.of("revenue", new BigDecimal(100)));

        assertThat(refusal(rules.judge(ID, null, draft, command("submitted"), "me")))
                .isEqualTo("validation /values/revenue");
    }

    @Test
    void anEmptyReturnIsNotSubmitted() {
        assertThat(
                        refusal(
                                rules.judge(
                                        ID,
                                        null,
                                        IndicatorReturn.filled(ID, Figures.NONE),
                                        command("submitted"),
                                        "me")))
                .isEqualTo("validation /values");
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, occurred-in-future /period", "2020-01-01, "})
    void aPeriodMustBeOverBeforeItIsSubmitted(String today, @Nullable String refused) {
        rules = on(today);

        ReturnVerdict verdict = rules.judge(ID, null, state("DRAFT"), command("submitted"), "me");

        if (refused == null) {
            assertThat(after(verdict).submittedOn()).isEqualTo(LocalDate.parse(today));
        } else {
            assertThat(refusal(verdict)).isEqualTo(refused);
        }
    }

    @Test
    void aPeriodMustHaveBegunBeforeItIsFilled() {
        rules = on("2018-12-31");
        assertThat(refusal(fill(Figures.NONE))).isEqualTo("occurred-in-future /period");

        rules = on("2019-01-01");
        assertThat(fill(Figures.NONE)).isInstanceOf(ReturnVerdict.Allowed.class);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31, false", "2019-01-01, true"})
    void aZoneThatLeftBeforeReturnsNothing(LocalDate exitedOn, boolean may) {
        ReturnVerdict verdict = rules.judge(ID, exitedOn, null, command("filled"), "me");

        assertThat(verdict instanceof ReturnVerdict.Allowed).isEqualTo(may);
    }

    @Test
    void aCorrectionKeepsBothValues() {
        ReturnVerdict verdict =
                rules.judge(
                        ID,
                        null,
                        state("APPROVED"),
                        new ReturnCommand.Correct(
                                new TreeMap<>(
                                        Map.of(
                                                "revenue",
                                                new BigDecimal("99.5"),
                                                "tax",
                                                new BigDecimal(3))),
                                "统计核减"),
                        "office");

        IndicatorReturn after = after(verdict);
        assertThat(after.approvedValues())
                .containsEntry("revenue", new BigDecimal("99.5"))
                .containsEntry("tax", new BigDecimal(3));
        assertThat(after.corrections())
                .extracting(Correction::indicator, Correction::before, Correction::correctedBy)
                .containsExactly(
                        tuple("revenue", new BigDecimal(100), "office"),
                        tuple("tax", null, "office"));
    }

    @Test
    void whatIsSoAlreadyChangesNothing() {
        IndicatorReturn draft = Objects.requireNonNull(state("DRAFT"));

        assertThat(rules.judge(ID, null, draft, new ReturnCommand.Fill(draft.figures()), "me"))
                .isEqualTo(new ReturnVerdict.Unchanged(draft));
    }

    @Test
    void onlyApprovedValuesAreFacts() {
        for (ReturnStatus status : ReturnStatus.values()) {
            IndicatorReturn state = Objects.requireNonNull(state(status.name()));
            assertThat(state.facts().values().isEmpty()).isEqualTo(status != ReturnStatus.APPROVED);
        }
    }

    private ReturnRules on(String today) {
        return new ReturnRules(
                ShippedIndicators.load(),
                id -> approved.getOrDefault(id, Map.of()),
                Clock.fixed(Instant.parse(today + "T04:00:00Z"), CHINA));
    }

    private ReturnVerdict fill(Figures figures) {
        return rules.judge(ID, null, null, new ReturnCommand.Fill(figures), "me");
    }

    private static @Nullable IndicatorReturn state(String status) {
        if (status.equals("none")) {
            return null;
        }
        IndicatorReturn draft =
                IndicatorReturn.filled(ID, figures("revenue", new BigDecimal(100), null));
        Step step = new Step("me", Instant.EPOCH);
        return switch (ReturnStatus.valueOf(status)) {
            case DRAFT -> draft;
            case SUBMITTED -> draft.submitted(LocalDate.EPOCH, step);
            case REVIEWED -> draft.submitted(LocalDate.EPOCH, step).reviewed(step);
            case APPROVED -> draft.submitted(LocalDate.EPOCH, step).reviewed(step).approved(step);
            case SENT_BACK -> draft.sentBack(new ReturnCommand.Reject("不符"));
        };
    }

    private static ReturnCommand command(String type) {
        return switch (type) {
            case "filled" -> new ReturnCommand.Fill(figures("revenue", BigDecimal.TEN, null));
            case "submitted" -> new ReturnCommand.Submit();
            case "reviewed" -> new ReturnCommand.Review();
            case "approved" -> new ReturnCommand.Approve();
            case "rejected" -> new ReturnCommand.Reject("不符");
            case "corrected" ->
                    new ReturnCommand.Correct(
                            new TreeMap<>(Map.of("revenue", BigDecimal.ONE)), "核减");
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static Figures figures(String code, BigDecimal value, @Nullable String comment) {
        return new Figures(
                new TreeMap<>(Map.of(code, value)),
                new TreeMap<>(comment == null ? Map.of() : Map.of(code, comment)));
    }

    private static ReturnId id(String subject) {
        return Objects.requireNonNull(ReturnId.parse(subject));
    }

    private static IndicatorReturn after(ReturnVerdict verdict) {
        assertThat(verdict).isInstanceOf(ReturnVerdict.Allowed.class);
        return ((ReturnVerdict.Allowed) verdict).after();
    }

    private static String refusal(ReturnVerdict verdict) {
        assertThat(verdict).isInstanceOf(ReturnVerdict.Refused.class);
        var refusal = ((ReturnVerdict.Refused) verdict).refusal();
        ProblemType type = refusal.type();
        return type.slug()
                + " "
                + String.join(" ", refusal.faults().stream().map(Fault::pointer).toList());
    }

    static List<Arguments> cells() {
        List<String> head = lines().getFirst();
        List<Arguments> cells = new ArrayList<>();
        for (List<String> line : lines().subList(1, lines().size())) {
            for (int column = 1; column < line.size(); column++) {
                cells.add(Arguments.of(line.getFirst(), head.get(column), line.get(column)));
            }
        }
        return cells;
    }

    private static List<List<String>> lines() {
        return MATRIX.lines()
                .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                .toList();
    }
}
