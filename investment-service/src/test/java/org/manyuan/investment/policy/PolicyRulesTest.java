package org.manyuan.investment.policy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.investment.policy.PolicyCommand.Attach;
import org.manyuan.investment.policy.PolicyCommand.Detach;
import org.manyuan.investment.policy.PolicyCommand.Publish;
import org.manyuan.investment.policy.PolicyCommand.Register;
import org.manyuan.investment.policy.PolicyCommand.Revise;
import org.manyuan.investment.policy.PolicyCommand.Withdraw;
import org.manyuan.investment.ruling.Ruling;

class PolicyRulesTest {

    private static final PolicyContent CONTENT = PolicyContent.read(new Fields(body(), ""));
    private static final PolicyAttachment FILE =
            new PolicyAttachment("A-1", "文件.pdf", "application/pdf", 1, "00");
    private static final InvestmentPolicy DRAFT = InvestmentPolicy.of(CONTENT).attaching(FILE);

    private final PolicyRules rules =
            new PolicyRules(
                    Clock.fixed(Instant.parse("2020-06-30T04:00:00Z"), ZoneId.of("Asia/Shanghai")));

    static Stream<Arguments> statesAndCommands() {
        String no = "TRANSITION_NOT_ALLOWED";
        return Stream.of(
                Arguments.of(new Register(CONTENT), List.of(no, no, no)),
                Arguments.of(new Revise(Map.of("title", "新")), List.of("revised", no, "revised")),
                Arguments.of(new Revise(Map.of()), List.of("unchanged", no, "unchanged")),
                Arguments.of(
                        new Revise(Map.of("validTo", "2018-12-31")),
                        List.of("VALIDATION", no, "VALIDATION")),
                Arguments.of(new Publish(), List.of("published", no, "published")),
                Arguments.of(new Withdraw("有误"), List.of(no, "withdrawn", no)),
                Arguments.of(new Attach(FILE), List.of("attachment-added", no, "attachment-added")),
                Arguments.of(
                        new Detach("A-1", "换"),
                        List.of("attachment-removed", no, "attachment-removed")),
                Arguments.of(new Detach("A-2", "换"), List.of("NOT_FOUND", no, "NOT_FOUND")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statesAndCommands")
    void eachCommandInEachState(PolicyCommand command, List<String> outcomes) {
        InvestmentPolicy published = DRAFT.publishedOn(LocalDate.of(2020, 1, 1));
        List<InvestmentPolicy> states = List.of(DRAFT, published, published.withdrawn());
        for (int index = 0; index < states.size(); index++) {
            assertThat(told(rules.judge("IP-1", states.get(index), command)))
                    .as("%s in %s", command, states.get(index).status())
                    .isEqualTo(outcomes.get(index));
        }
    }

    @ParameterizedTest(name = "{0} kept by {1}: {2}")
    @CsvSource({
        "NATIONAL, province, true",
        "NATIONAL, city:360100, false",
        "PROVINCE, province, true",
        "PROVINCE, zone:ZN1, false",
        "CITY, city:360100, true",
        "CITY, province, false",
        "CITY, zone:ZN1, false",
        "COUNTY, city:360100, true",
        "COUNTY, zone:ZN1, true",
        "COUNTY, province, false",
        "ZONE, zone:ZN1, true",
        "ZONE, city:360100, false",
    })
    void aLevelIsKeptByItsOffices(String level, String keeper, boolean allowed) {
        Map<String, Object> body = body();
        body.put("level", level);
        body.put("keeper", keeper);
        Fields fields = new Fields(body, "");
        PolicyContent.read(fields);

        assertThat(fields.faults().stream().map(Fault::pointer).toList())
                .isEqualTo(allowed ? List.of() : List.of("/keeper"));
    }

    @ParameterizedTest(name = "valid to {0}, on {1}: {2}, expired {3}")
    @CsvSource({
        "2019-12-31, 2018-12-31, false, false",
        "2019-12-31, 2019-01-01, true , false",
        "2019-12-31, 2019-12-31, true , false",
        "2019-12-31, 2020-01-01, false, true",
        "          , 2099-01-01, true , false",
    })
    void theLastDayCounts(@Nullable String validTo, LocalDate day, boolean valid, boolean expired) {
        Map<String, Object> body = body();
        if (validTo != null) {
            body.put("validTo", validTo);
        }
        PolicyContent content = PolicyContent.read(new Fields(body, ""));

        assertThat(content.isValidOn(day)).isEqualTo(valid);
        assertThat(content.isExpiredOn(day)).isEqualTo(expired);
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("title", "招商引资若干政策");
        body.put("level", "ZONE");
        body.put("keeper", "zone:ZN1");
        body.put("issuingBody", "管委会");
        body.put("validFrom", "2019-01-01");
        return body;
    }

    private static String told(Ruling<InvestmentPolicy> ruling) {
        return switch (ruling) {
            case Ruling.Allowed<InvestmentPolicy> allowed -> allowed.event();
            case Ruling.Unchanged<InvestmentPolicy> _ -> "unchanged";
            case Ruling.Refused<InvestmentPolicy> refused -> refused.refusal().type().name();
        };
    }
}
