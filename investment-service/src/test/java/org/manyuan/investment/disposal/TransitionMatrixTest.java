package org.manyuan.investment.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.contracts.disposal.DisposalEvent;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.problem.ProblemType;

/** Every event in every status: the status it leads to, or . where it is not allowed. */
class TransitionMatrixTest {

    private static final String MATRIX =
            """
            event         | OPEN      | DISPOSED  | WITHDRAWN
            identified    | .         | .         | .
            measure-taken | OPEN      | .         | .
            disposed      | DISPOSED  | .         | .
            reopened      | .         | OPEN      | .
            withdrawn     | WITHDRAWN | WITHDRAWN | .
            plan-set      | OPEN      | .         | .
            """;

    private final CaseRules rules =
            new CaseRules(
                    Clock.fixed(
                            Events.TODAY.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant(),
                            ZoneId.of("Asia/Shanghai")));

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void leadsWhereTheMatrixSays(String type, String status, String to) {
        DisposalCase before = caseIn(CaseStatus.valueOf(status));

        Verdict verdict = rules.judge("C-1", before, sample(type));

        if (to.equals(".")) {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Refused.class,
                            refused ->
                                    assertThat(refused.refusal().type())
                                            .isEqualTo(ProblemType.TRANSITION_NOT_ALLOWED));
        } else {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Allowed.class,
                            allowed ->
                                    assertThat(allowed.after().status())
                                            .isEqualTo(CaseStatus.valueOf(to)));
        }
    }

    @Test
    void theMatrixHasEveryEventAndEveryStatus() {
        assertThat(table().keySet())
                .containsExactly(
                        Stream.of(DisposalEventType.values())
                                .map(DisposalEventType::eventName)
                                .toArray(String[]::new));
        assertThat(table().get("disposed").keySet())
                .containsExactly(
                        Stream.of(CaseStatus.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void anIdentificationOpensACase() {
        Verdict verdict = rules.judge("C-1", null, sample("identified"));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Allowed.class,
                        allowed -> assertThat(allowed.after().status()).isEqualTo(CaseStatus.OPEN));
    }

    static List<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        table().forEach((type, row) ->
                row.forEach((status, to) -> cells.add(Arguments.of(type, status, to))));
        return cells;
    }

    private static Map<String, Map<String, String>> table() {
        List<List<String>> lines =
                MATRIX.lines()
                        .map(line -> Stream.of(line.split("\\|")).map(String::strip).toList())
                        .toList();
        Map<String, Map<String, String>> table = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 1; column < line.size(); column++) {
                row.put(lines.getFirst().get(column), line.get(column));
            }
            table.put(line.getFirst(), row);
        }
        return table;
    }

    private DisposalCase caseIn(CaseStatus status) {
        DisposalCase open = after(null, sample("identified"));
        return switch (status) {
            case OPEN -> open;
            case DISPOSED -> after(open, sample("disposed"));
            case WITHDRAWN -> after(open, sample("withdrawn"));
        };
    }

    private DisposalCase after(DisposalCase before, DisposalEvent event) {
        return ((Verdict.Allowed) rules.judge("C-1", before, event)).after();
    }

    private static DisposalEvent sample(String type) {
        return switch (type) {
            case "identified" -> Events.identified("ZOMBIE_ENTERPRISE", "INSOLVENT", "2019-03-01");
            case "measure-taken" -> Events.measure("2019-04-01");
            case "disposed" -> Events.disposed("2019-05-01", "MERGER");
            case "reopened" -> Events.reopened("2019-06-01");
            case "withdrawn" -> Events.withdrawn("2019-07-01");
            case "plan-set" -> Events.planned("2019-08-01", "2019-07-15");
            default -> throw new IllegalArgumentException(type);
        };
    }
}
