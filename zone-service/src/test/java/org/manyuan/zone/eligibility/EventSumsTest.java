package org.manyuan.zone.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectFacts.Arrival;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;

/** What is learned from the topics, in whatever order and however often it comes. */
class EventSumsTest {

    private static final LocalDate END = LocalDate.of(2019, 12, 31);

    private final IdleLand idleLand = new IdleLand();
    private final ArrivedFunds funds = new ArrivedFunds();

    @Test
    void theNewestStateOfACaseCounts() {
        idleLand.learn("C1", 1, land("Z", "2019-03-01", null, false, 100));
        idleLand.learn("C2", 2, land("Z", "2019-12-31", "2019-12-31", false, 25));
        assertThat(area()).isEqualTo("25/125");

        idleLand.learn("C1", 2, land("Z", "2019-03-01", "2019-06-01", false, 100));
        assertThat(area()).isEqualTo("125/125");
        // an old record once more
        idleLand.learn("C1", 1, land("Z", "2019-03-01", null, false, 100));
        assertThat(area()).isEqualTo("125/125");

        idleLand.learn("C1", 3, land("Z", "2019-03-01", null, true, 100));
        assertThat(area()).isEqualTo("25/25");
    }

    @Test
    void whatComesLaterElsewhereOrIsNoLandDoesNotCount() {
        idleLand.learn("C1", 1, land("Z", "2020-01-01", null, false, 1));
        idleLand.learn("C2", 1, land("Y", "2019-01-01", null, false, 2));
        idleLand.learn(
                "C3",
                1,
                new CaseFacts(
                        "Z",
                        CaseKind.ZOMBIE_PROJECT,
                        LocalDate.of(2019, 1, 1),
                        null,
                        false,
                        0,
                        "厂"));
        idleLand.learn("C4", 1, land("Z", "2019-01-01", "2020-01-01", false, 4));

        assertThat(area()).isEqualTo("0/4");
    }

    @Test
    void arrivalsAreSummedByYearOfTheZoneInWhichTheProjectLies() {
        funds.learn("P1", 1, project("Z", arrival("2019-01-01", 5), arrival("2018-12-31", 7)));
        funds.learn("P2", 1, project("Z", arrival("2019-12-31", 11)));
        assertThat(arrived("Z", 2019)).isEqualByComparingTo("16");
        assertThat(arrived("Z", 2018)).isEqualByComparingTo("7");

        funds.learn("P1", 2, project("Y", arrival("2019-01-01", 5), arrival("2018-12-31", 7)));
        funds.learn("P1", 1, project("Z", arrival("2019-01-01", 5)));
        assertThat(arrived("Z", 2019)).isEqualByComparingTo("11");
        assertThat(arrived("Z", 2018)).isEqualByComparingTo("0");
        assertThat(arrived("Y", 2018)).isEqualByComparingTo("7");
        assertThat(arrived("X", 2018)).isEqualByComparingTo("0");
    }

    private String area() {
        IdleLand.Area area = idleLand.upTo(END, "Z");
        return area.disposed().intValueExact() + "/" + area.identified().intValueExact();
    }

    private BigDecimal arrived(String zoneId, int year) {
        return funds.in(year, zoneId);
    }

    private static CaseFacts land(
            String zoneId, String on, @Nullable String disposedOn, boolean withdrawn, long mu) {
        return new CaseFacts(
                zoneId,
                CaseKind.IDLE_LAND,
                LocalDate.parse(on),
                disposedOn == null ? null : LocalDate.parse(disposedOn),
                withdrawn,
                mu * 100,
                "地块");
    }

    private static ProjectFacts project(String zoneId, Arrival... arrivals) {
        return new ProjectFacts(
                zoneId,
                ProjectKind.INFRASTRUCTURE,
                LocalDate.of(2018, 1, 1),
                null,
                null,
                null,
                null,
                0,
                List.of(arrivals),
                Stage.SIGNED,
                "项目",
                null);
    }

    private static Arrival arrival(String on, long wan) {
        return new Arrival(LocalDate.parse(on), wan * 100);
    }
}
