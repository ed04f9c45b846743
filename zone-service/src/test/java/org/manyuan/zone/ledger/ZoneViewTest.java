package org.manyuan.zone.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.zone.registry.Integration;
import org.manyuan.zone.registry.Particulars;
import org.manyuan.zone.registry.Zone;

class ZoneViewTest {

    private static final Zone PARK =
            new Zone(
                    "Z",
                    new Particulars(
                            "南昌经济技术开发区桑海产业园",
                            ZoneLevel.PROVINCIAL,
                            ZoneKind.INDUSTRIAL_PARK,
                            "360100",
                            null,
                            BigDecimal.TEN,
                            List.of(),
                            null,
                            null,
                            null),
                    ZoneStatus.INTEGRATED,
                    new Integration(
                            "H",
                            LocalDate.parse("2019-03-04"),
                            "桑海",
                            "桑海工业园区",
                            LocalDate.parse("2020-03-04")),
                    null,
                    null,
                    null);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"2019-03-04, true", "2020-03-04, true", "2020-03-05, false"})
    void theOldNameIsShownForAYear(LocalDate today, boolean shown) {
        ZoneView view = ZoneView.of(PARK, 2, today);

        assertThat(view.formerName()).isEqualTo(shown ? "桑海工业园区" : null);
        assertThat(view.formerNameUntil() != null).isEqualTo(shown);
        assertThat(view.name()).isEqualTo("南昌经济技术开发区桑海产业园");
    }
}
