package org.manyuan.project.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.project.bundle.PackageTarget.Standing;

/** At least three by 31 May. */
class PackageTargetTest {

    private final PackageTarget target =
            PackageTarget.of(
                    ShippedPlans.load(),
                    2019,
                    new ZoneFacts(
                            "Z1",
                            "开发区",
                            ZoneLevel.PROVINCIAL,
                            ZoneKind.ECONOMIC,
                            "360100",
                            ZoneStatus.ACTIVE,
                            null,
                            null,
                            null));

    @Test
    void isThatOfThePlan() {
        assertThat(target.plan()).isEqualTo("jx-2018-2020");
        assertThat(target.clause()).isEqualTo("project-packages");
        assertThat(target.required().ceiling()).isEqualTo(3);
        assertThat(target.dueOn()).isEqualTo("2019-05-31");
    }

    @ParameterizedTest(name = "{0} handed in on {1}, seen on {2}: {3}")
    @CsvSource({
        "3, 2019-05-31, 2019-05-31, MET",
        "3, 2019-05-31, 2019-06-01, MET",
        "2, 2019-05-31, 2019-05-31, BEHIND",
        "2, 2019-05-31, 2019-06-01, MISSED",
        "3, 2019-06-01, 2019-06-01, MISSED",
        "0, 2019-05-01, 2019-01-01, BEHIND",
    })
    void countsWhatWasHandedInInTime(
            int number, LocalDate submittedOn, LocalDate today, Standing standing) {
        List<ProjectPackage> packages =
                Collections.nCopies(
                        number,
                        new ProjectPackage(
                                "Z1", 2019, "包", "C39", List.of("P1"), submittedOn, false));

        assertThat(target.standing(target.inTime(packages), today)).isEqualTo(standing);
    }

    @Test
    void draftsAreNotHandedIn() {
        assertThat(
                        target.inTime(
                                List.of(
                                        new ProjectPackage(
                                                "Z1", 2019, "包", "C39", List.of(), null, false))))
                .isZero();
    }
}
