package org.manyuan.zone.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.event.Fields;
import org.manyuan.zone.registry.Divisions;
import org.manyuan.zone.registry.ZoneCommandReader;

class ShippedZonesTest {

    private final Divisions divisions = ShippedZones.divisions();
    private final List<Map<String, Object>> registrations = ShippedZones.registrations(divisions);

    @Test
    void allNinetyNineZonesOfTheCatalogueCanBeRegistered() {
        ZoneCommandReader reader = new ZoneCommandReader(divisions);

        assertThat(registrations).hasSize(99);
        assertThat(registrations).extracting(each -> each.get("zoneId")).doesNotHaveDuplicates();
        for (Map<String, Object> registration : registrations) {
            Fields body = new Fields(registration, "");
            reader.zoneId(body);
            reader.register(body);
            assertThat(body.faults()).as("%s", registration).isEmpty();
        }
    }

    @Test
    void countiesAreKnownByTheirCodes() {
        assertThat(registrations)
                .filteredOn(each -> each.get("zoneId").equals("G361145"))
                .singleElement()
                .satisfies(longnan -> {
                    assertThat(longnan)
                            .containsEntry("name", "龙南经济技术开发区")
                            .containsEntry("areaHa", new BigDecimal("413.3"))
                            .containsEntry("leadingIndustries", List.of("新材料", "电子信息", "轻工"));
                    String county = String.valueOf(longnan.get("countyCode"));
                    assertThat(divisions.isCountyOf("360700", county)).isTrue();
                    assertThat(divisions.countyNamed("龙南市", "360700")).contains(county);
                });
    }
}
