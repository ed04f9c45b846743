package org.manyuan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

class ProblemsTest {

    private final Problems problems = new Problems();

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void everyTypeIsToldInBothLanguages(ProblemType type) {
        Problem chinese = problems.describe(Refusal.of(type), Locale.SIMPLIFIED_CHINESE, "/api/x");
        Problem english = problems.describe(Refusal.of(type), Locale.ENGLISH, "/api/x");

        assertThat(chinese.type()).isEqualTo("urn:manyuan:problem:" + type.slug());
        assertThat(chinese.title()).matches("[^a-z]*\\p{IsHan}.*");
        assertThat(english.title()).matches("[A-Z].*").isNotEqualTo(chinese.title());
        assertThat(english.status()).isEqualTo(type.status());
    }

    @Test
    void aFaultNamesItsPlaceAndIsToldWithItsArguments() {
        Problem problem =
                problems.describe(
                        Refusal.of(
                                ProblemType.OCCURRED_IN_FUTURE,
                                Fault.at("/data/occurredOn", "fault.in-future", "2020-06-30")),
                        Locale.SIMPLIFIED_CHINESE,
                        null);

        assertThat(problem.errors())
                .containsExactly(new Problem.Error("/data/occurredOn", "日期不得晚于今天(2020-06-30)。"));
    }

    @Test
    void bothBundlesHaveTheSameKeys() throws IOException {
        assertThat(keys("problems_en.properties").keySet())
                .isEqualTo(keys("problems.properties").keySet());
    }

    private static Properties keys(String file) throws IOException {
        Properties keys = new Properties();
        try (var in = ProblemsTest.class.getResourceAsStream("/org/manyuan/platform/" + file)) {
            keys.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return keys;
    }
}
