package org.manyuan.investment.investor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.investor.InvestorCommand.AddContact;
import org.manyuan.investment.investor.InvestorCommand.EraseContact;
import org.manyuan.investment.investor.InvestorCommand.LinkProject;
import org.manyuan.investment.investor.InvestorCommand.LogContact;
import org.manyuan.investment.investor.InvestorCommand.Register;
import org.manyuan.investment.investor.InvestorCommand.RevealPhone;
import org.manyuan.investment.investor.InvestorCommand.Revise;
import org.manyuan.investment.investor.InvestorCommand.ReviseContact;
import org.manyuan.investment.investor.InvestorCommand.UnlinkProject;
import org.manyuan.investment.keeper.Keeper;
import org.manyuan.investment.ruling.Ruling;

class InvestorRulesTest {

    private static final String CODE = "91350100M000100Y43";
    private static final Profile PROFILE =
            new Profile("甲公司", Keeper.ofZone("ZN1"), null, List.of(), List.of(), null, null);
    private static final Investor PLAIN = Investor.of(PROFILE);
    private static final Investor WITH_CONTACT =
            PLAIN.adding(new Contact("K-1", "总经理", "place", null));
    private static final Investor ERASED =
            PLAIN.adding(new Contact("K-1", "总经理", null, LocalDate.of(2020, 1, 1)));
    private static final Investor LINKED = PLAIN.linking("P-1");

    private final InvestorRules rules =
            new InvestorRules(
                    Clock.fixed(Instant.parse("2020-06-30T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    /** Every command in every state that makes a difference to one of them. */
    static Stream<Arguments> statesAndCommands() {
        Map<InvestorCommand, List<String>> table = new LinkedHashMap<>();
        String refused = "TRANSITION_NOT_ALLOWED";
        table.put(new Register(PROFILE), List.of(refused, refused, refused, refused));
        table.put(new Revise(Map.of("name", "乙公司")), every("revised"));
        table.put(new Revise(Map.of()), every("unchanged"));
        table.put(new AddContact("K-2", null, "other"), every("contact-added"));
        table.put(
                new ReviseContact("K-1", "董事", "other"),
                List.of("NOT_FOUND", "contact-revised", refused, "NOT_FOUND"));
        table.put(
                new EraseContact("K-1", "本人要求"),
                List.of("NOT_FOUND", "contact-erased", refused, "NOT_FOUND"));
        table.put(
                new RevealPhone("K-1", "约访"),
                List.of("NOT_FOUND", "phone-revealed", refused, "NOT_FOUND"));
        table.put(log("2020-06-30", null, null), every("contact-logged"));
        table.put(
                log("2020-06-30", "K-1", null),
                List.of("VALIDATION", "contact-logged", "contact-logged", "VALIDATION"));
        table.put(
                new LinkProject("P-1"),
                List.of("project-linked", "project-linked", "project-linked", "unchanged"));
        table.put(new LinkProject("P-hidden"), every("VALIDATION"));
        table.put(
                new UnlinkProject("P-1", "误关联"),
                List.of("NOT_FOUND", "NOT_FOUND", "NOT_FOUND", "project-unlinked"));
        return table.entrySet().stream().map(row -> Arguments.of(row.getKey(), row.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statesAndCommands")
    void eachCommandInEachState(InvestorCommand command, List<String> outcomes) {
        List<Investor> states = List.of(PLAIN, WITH_CONTACT, ERASED, LINKED);
        for (int index = 0; index < states.size(); index++) {
            assertThat(told(judge(states.get(index), command, null)))
                    .as("%s in state %s", command, index)
                    .isEqualTo(outcomes.get(index));
        }
    }

    @Test
    void oneOfficeKeepsACodeOnce() {
        Register register = new Register(coded(CODE));

        assertThat(told(judge(null, register, null))).isEqualTo("registered");
        refused(judge(null, register, "I-7"), ProblemType.TRANSITION_NOT_ALLOWED, "/creditCode");
        refused(
                judge(PLAIN, new Revise(Map.of("creditCode", CODE)), "I-7"),
                ProblemType.TRANSITION_NOT_ALLOWED,
                "/creditCode");
    }

    @Test
    void aPatchIsReadLikeTheWhole() {
        refused(
                judge(
                        PLAIN,
                        new Revise(
                                Map.of(
                                        "creditCode",
                                        "91350100M000100Y44",
                                        "colour",
                                        1,
                                        "homeRegion",
                                        "13812341234")),
                        null),
                ProblemType.VALIDATION,
                "/creditCode",
                "/homeRegion",
                "/colour");
        Map<String, @Nullable Object> without = new LinkedHashMap<>();
        without.put("name", null);
        refused(judge(PLAIN, new Revise(copy(without)), null), ProblemType.VALIDATION, "/name");
    }

    @ParameterizedTest(name = "last {0}, entry of {1} with next {2} → {3}")
    @CsvSource({
        "         , 2020-01-10, 2020-02-01, 2020-02-01",
        "2020-01-10, 2020-01-10, 2020-03-01, 2020-03-01",
        "2020-01-10, 2020-01-11,           ,           ",
        "2020-01-10, 2020-01-09, 2020-05-01, 2020-02-01",
    })
    void theLatestContactSaysWhatFollows(
            @Nullable String last, String on, @Nullable String next, @Nullable String expected) {
        Investor before =
                last == null ? PLAIN : after(PLAIN, log(last, null, LocalDate.of(2020, 2, 1)));

        Investor after = after(before, log(on, null, next == null ? null : LocalDate.parse(next)));

        assertThat(after.followUpOn())
                .isEqualTo(expected == null ? null : LocalDate.parse(expected));
    }

    @Test
    void nobodyWasMetTomorrow() {
        assertThat(told(judge(PLAIN, log("2020-06-30", null, null), null)))
                .isEqualTo("contact-logged");
        refused(
                judge(PLAIN, log("2020-07-01", null, null), null),
                ProblemType.OCCURRED_IN_FUTURE,
                "/occurredOn");
    }

    @Test
    void theNextFollowUpIsNotBeforeTheContact() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("occurredOn", "2020-02-29");
        body.put("kind", "VISIT");
        body.put("summary", "走访");
        body.put("nextFollowUpOn", "2020-02-29");
        assertThat(faults(body)).isEmpty();
        body.put("nextFollowUpOn", "2020-02-28");
        assertThat(faults(body)).containsExactly("/nextFollowUpOn");
        body.put("summary", "联系 13812341234");
        assertThat(faults(body)).contains("/summary");
    }

    private static List<String> faults(Map<String, Object> body) {
        Fields fields = new Fields(body, "");
        InvestorCommandReader.log(fields);
        return fields.faults().stream().map(Fault::pointer).toList();
    }

    private static Profile coded(String code) {
        return new Profile("甲公司", Keeper.PROVINCE, code, List.of(), List.of(), null, null);
    }

    private static LogContact log(String on, @Nullable String contactId, @Nullable LocalDate next) {
        return new LogContact(LocalDate.parse(on), Dealing.VISIT, "走访", contactId, next);
    }

    private static List<String> every(String outcome) {
        return List.of(outcome, outcome, outcome, outcome);
    }

    private static Map<String, Object> copy(Map<String, ?> patch) {
        return new LinkedHashMap<>(patch);
    }

    private Investor after(Investor before, InvestorCommand command) {
        return ((Ruling.Allowed<Investor>) judge(before, command, null)).after();
    }

    private Ruling<Investor> judge(
            @Nullable Investor known, InvestorCommand command, @Nullable String keptAs) {
        return rules.judge(
                "I-1",
                known,
                command,
                new Surroundings() {
                    @Override
                    public @Nullable String keptAs(
                            Keeper keeper, String creditCode, @Nullable String investorId) {
                        return keptAs;
                    }

                    @Override
                    public boolean isVisibleProject(String projectId) {
                        return projectId.equals("P-1");
                    }
                });
    }

    private static String told(Ruling<Investor> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<Investor> allowed -> allowed.event();
            case Ruling.Unchanged<Investor> _ -> "unchanged";
            case Ruling.Refused<Investor> refused -> refused.refusal().type().name();
        };
    }

    private static void refused(Ruling<Investor> ruling, ProblemType type, String... pointers) {
        assertThat(ruling).isInstanceOf(Ruling.Refused.class);
        var refusal = ((Ruling.Refused<Investor>) ruling).refusal();
        assertThat(refusal.type()).isEqualTo(type);
        assertThat(refusal.faults()).extracting(Fault::pointer).containsExactlyInAnyOrder(pointers);
    }
}
