package org.manyuan.zone.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.zone.ZoneEventType;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;

/** Every event in every status: the status it leads to, or . where it is not allowed. */
class TransitionMatrixTest {

    private static final String MATRIX =
            """
            event      | ACTIVE     | INTEGRATED | EXITED
            registered | .          | .          | .
            revised    | ACTIVE     | INTEGRATED | EXITED
            integrated | INTEGRATED | .          | .
            exited     | EXITED     | EXITED     | .
            granted    | ACTIVE     | INTEGRATED | .
            """;

    private final Samples.Province province =
            new Samples.Province(
                    new ZoneRules(
                            Samples.DIVISIONS,
                            _ -> Rules.CUSTOMARY,
                            Clock.fixed(
                                    Instant.parse("2020-06-30T04:00:00Z"),
                                    ZoneId.of("Asia/Shanghai"))));

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void leadsWhereTheMatrixSays(String type, String status, String to) {
        province.with("H", Samples.register("南昌经济技术开发区", ZoneLevel.NATIONAL));
        province.with("Z", Samples.register("桑海工业园区", ZoneLevel.PROVINCIAL));
        switch (ZoneStatus.valueOf(status)) {
            case ACTIVE -> {}
            case INTEGRATED -> province.with("Z", Samples.integrate("H", "2019-01-01"));
            case EXITED -> province.with("Z", Samples.exit("2019-01-01"));
        }

        ZoneVerdict verdict = province.judge("Z", sample(type));

        if (to.equals(".")) {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            ZoneVerdict.Refused.class,
                            refused ->
                                    assertThat(refused.refusal().type())
                                            .isEqualTo(ProblemType.TRANSITION_NOT_ALLOWED));
        } else {
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            ZoneVerdict.Allowed.class,
                            allowed ->
                                    assertThat(allowed.after().status())
                                            .isEqualTo(ZoneStatus.valueOf(to)));
        }
    }

    @Test
    void theMatrixHasEveryEventAndEveryStatus() {
        assertThat(lines().stream().skip(1).map(List::getFirst))
                .containsExactly(
                        Stream.of(ZoneEventType.values())
                                .map(ZoneEventType::eventName)
                                .toArray(String[]::new));
        assertThat(lines().getFirst().stream().skip(1))
                .containsExactly(
                        Stream.of(ZoneStatus.values()).map(Enum::name).toArray(String[]::new));
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

    private static ZoneCommand sample(String type) {
        return switch (type) {
            case "registered" -> Samples.register("桑海工业园区", ZoneLevel.PROVINCIAL);
            case "revised" -> Samples.rename("新名称");
            case "integrated" -> Samples.integrate("H", "2019-06-01");
            case "exited" -> Samples.exit("2019-06-01");
            case "granted" -> Samples.grant("新名称", null, null);
            default -> throw new IllegalArgumentException(type);
        };
    }
}
