package org.manyuan.zone.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.returns.Period;
import org.manyuan.platform.policy.ShippedIndicators;

class ReturnCommandReaderTest {

    private final ReturnCommandReader reader = new ReturnCommandReader(ShippedIndicators.load());

    @ParameterizedTest
    @CsvSource({
        "revenue,         -0.01,      false",
        "revenue,         0,          true",
        "revenue,         100000000,  true",
        "revenue,         100000000.01, false",
        "revenue,         1.25,       true",
        "revenue,         1.255,      false",
        "revenue,         1E+999999999, false",
        "revenue,         1E-999999999, false",
        "high-tech-firms, 30,         true",
        "high-tech-firms, 30.0,       true",
        "high-tech-firms, 30.5,       false",
        "greening-rate,   1,          true",
        "greening-rate,   1.000001,   false",
        "greening-rate,   0.351234,   true",
        "greening-rate,   0.3512345,  false",
        "smart-park,      0,          true",
        "smart-park,      1,          true",
        "smart-park,      0.5,        false",
        "smart-park,      2,          false",
    })
    void aValueIsWhatItsUnitAllows(String code, BigDecimal value, boolean allowed) {
        Map<String, Object> body = Map.of("values", Map.of(code, value));

        assertThat(faults("2019", body)).isEqualTo(allowed ? "" : "/values/" + code + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "revenue,                2019-06, ''",
        "industrial-added-value, 2019-06, /values/industrial-added-value",
        "industrial-added-value, 2019-Q2, ''",
        "land-in-use,            2019-Q2, /values/land-in-use",
        "land-in-use,            2019,    ''",
        "no-such,                2019,    /values/no-such",
        "a/b~c,                  2019,    /values/a~1b~0c",
    })
    void anIndicatorBelongsToItsPeriods(String code, String period, String pointer) {
        assertThat(faults(period, Map.of("values", Map.of(code, 1))).strip()).isEqualTo(pointer);
    }

    @Test
    void tellsEveryFaultAtOnce() {
        Map<String, Object> body = new HashMap<>();
        body.put("values", Map.of("revenue", "many"));
        body.put("comments", Map.of("tax", "no value", "nothing", "x"));
        body.put("more", 1);

        assertThat(faults("2019", body).split(" "))
                .containsExactlyInAnyOrder(
                        "/values/revenue", "/comments/tax", "/comments/nothing", "/more");
        assertThat(faults("2019", Map.of())).isEqualTo("/values ");
        assertThat(faults("2019", Map.of("values", 7))).isEqualTo("/values ");
    }

    @Test
    void nullIsNotReported() {
        Map<String, Object> values = new HashMap<>();
        values.put("revenue", null);
        values.put("tax", new BigDecimal("1E+2"));
        Map<String, Object> body = Map.of("values", values);

        Figures figures = reader.fill(period("2019"), body, new Fields(body, "")).figures();

        assertThat(figures.values()).containsExactly(Map.entry("tax", new BigDecimal("100")));
    }

    @Test
    void aCorrectionNeedsValuesAndAReason() {
        Map<String, Object> body = Map.of("values", Map.of());
        Fields fields = new Fields(body, "");

        reader.correct(period("2019"), body, fields);

        assertThat(fields.faults())
                .extracting(Fault::pointer)
                .containsExactly("/values", "/reason");
    }

    private String faults(String period, Map<String, Object> body) {
        Fields fields = new Fields(body, "");
        reader.fill(period(period), body, fields);
        StringBuilder pointers = new StringBuilder();
        fields.faults().forEach(each -> pointers.append(each.pointer()).append(' '));
        return pointers.toString();
    }

    private static Period period(String text) {
        return Objects.requireNonNull(Period.parse(text));
    }
}
