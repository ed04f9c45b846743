package org.manyuan.zone.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.zone.registry.ZoneCommand.Revise;

class ZoneCommandReaderTest {

    private final ZoneCommandReader reader = new ZoneCommandReader(Samples.DIVISIONS);

    private static Map<String, Object> registration() {
        return new HashMap<>(
                Map.of(
                        "zoneId", "N-1",
                        "name", "新区",
                        "level", "PROVINCIAL",
                        "kind", "INDUSTRIAL_PARK",
                        "cityCode", "360100",
                        "areaHa", 100.25));
    }

    @Test
    void readsARegistrationWithoutWhatIsOptional() {
        Fields body = new Fields(registration(), "");

        assertThat(reader.zoneId(body)).isEqualTo("N-1");
        assertThat(reader.register(body).particulars().leadingIndustries()).isEmpty();
        assertThat(body.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", "有区", "A B", "A_B", "A2345678901234567890123456789012X"})
    void refusesOddIds(String zoneId) {
        Fields body = new Fields(Map.of("zoneId", zoneId), "");
        reader.zoneId(body);

        assertThat(body.faults()).extracting(Fault::pointer).containsExactly("/zoneId");
    }

    @Test
    void tellsEveryFaultOfARegistration() {
        Map<String, Object> wrong = registration();
        wrong.put("level", "COUNTY");
        wrong.put("cityCode", "360000");
        wrong.put("countyCode", "360100");
        wrong.put("areaHa", 0);
        wrong.put("leadingIndustries", List.of("电子信息", 7, "a\u0000", "\ud800"));
        wrong.put("approved", "2000-13");
        wrong.put("catalogueNo", 1.5);
        wrong.put("colour", "green");
        Fields body = new Fields(wrong, "");
        reader.register(body);

        assertThat(body.faults())
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder(
                        "/level",
                        "/cityCode",
                        "/countyCode",
                        "/areaHa",
                        "/leadingIndustries/1",
                        "/leadingIndustries/2",
                        "/leadingIndustries/3",
                        "/approved",
                        "/catalogueNo",
                        "/colour");
    }

    @Test
    void aCountyLiesInTheZonesCity() {
        Map<String, Object> elsewhere = registration();
        elsewhere.put("countyCode", "360783");
        Fields body = new Fields(elsewhere, "");
        reader.register(body);

        assertThat(body.faults()).extracting(Fault::pointer).containsExactly("/countyCode");
    }

    @ParameterizedTest(name = "{0}: null")
    @CsvSource({
        "name, true",
        "level, true",
        "kind, true",
        "cityCode, true",
        "areaHa, true",
        "countyCode, false",
        "leadingIndustries, false",
        "colour, true",
        "status, true",
    })
    void nullTakesAwayOnlyWhatIsOptional(String field, boolean refused) {
        Map<String, Object> patch = new HashMap<>();
        patch.put(field, null);
        Fields body = new Fields(patch, "");
        Revise command = reader.revise(patch, body, "office");

        if (refused) {
            assertThat(body.faults()).extracting(Fault::pointer).containsExactly("/" + field);
        } else {
            assertThat(body.faults()).isEmpty();
            assertThat(command.withoutCounty()).isEqualTo(field.equals("countyCode"));
            assertThat(command.leadingIndustries() != null)
                    .isEqualTo(field.equals("leadingIndustries"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0, true", "1, true", "0.25, true", "-0.01, false", "1.01, false", "25, false"})
    void aShareIsBetweenNoneAndAll(double share, boolean valid) {
        Fields body =
                new Fields(
                        Map.of(
                                "effectiveOn",
                                "2019-01-01",
                                "centralUrban",
                                true,
                                "industrialShare",
                                share),
                        "");
        reader.exit(body);

        assertThat(body.faults().isEmpty()).isEqualTo(valid);
    }
}
