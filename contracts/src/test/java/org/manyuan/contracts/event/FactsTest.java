package org.manyuan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;

class FactsTest {

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void factsComeBackAsTheyWereWritten() {
        System.out.println("FactsTest seed " + seed);
        for (int round = 0; round < 1_000; round++) {
            ProjectFacts project = project();
            CaseFacts disposal =
                    new CaseFacts(
                            "S367001",
                            pick(CaseKind.values()),
                            day(),
                            maybeDay(),
                            random.nextBoolean(),
                            amount(),
                            "旧厂");
            ZoneFacts zone =
                    new ZoneFacts(
                            "G361027",
                            "南昌经济技术开发区",
                            pick(ZoneLevel.values()),
                            pick(ZoneKind.values()),
                            "360100",
                            pick(ZoneStatus.values()),
                            random.nextBoolean() ? null : "G361141",
                            maybeDay(),
                            maybeDay());

            assertThat(ProjectFacts.fromBytes(project.toBytes())).isEqualTo(project);
            assertThat(CaseFacts.fromBytes(disposal.toBytes())).isEqualTo(disposal);
            assertThat(ZoneFacts.fromBytes(zone.toBytes())).isEqualTo(zone);
            PackageFacts bundle =
                    new PackageFacts(
                            "S367001",
                            2000 + random.nextInt(101),
                            maybeDay(),
                            random.nextBoolean());
            assertThat(PackageFacts.fromBytes(bundle.toBytes())).isEqualTo(bundle);
        }
    }

    @Test
    void whateverIsCutOffIsRefusedAndNeverMisread() {
        byte[] whole = project().toBytes();
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatIllegalArgumentException().isThrownBy(() -> ProjectFacts.fromBytes(cut));
        }
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] bytes = project().toBytes();
        bytes[0] = 9;
        assertThatIllegalArgumentException().isThrownBy(() -> ProjectFacts.fromBytes(bytes));
    }

    private ProjectFacts project() {
        List<ProjectFacts.Arrival> arrivals = new ArrayList<>();
        for (int index = random.nextInt(4); index > 0; index--) {
            arrivals.add(new ProjectFacts.Arrival(day(), amount()));
        }
        return new ProjectFacts(
                "Z-" + random.nextInt(500),
                pick(ProjectKind.values()),
                day(),
                maybeDay(),
                maybeDay(),
                maybeDay(),
                maybeDay(),
                amount(),
                arrivals,
                pick(Stage.values()),
                "半导体封装测试",
                random.nextBoolean() ? null : "某某科技");
    }

    private LocalDate day() {
        return LocalDate.of(1980, 1, 1).plusDays(random.nextInt(30_000));
    }

    private LocalDate maybeDay() {
        return random.nextBoolean() ? null : day();
    }

    private long amount() {
        return random.nextLong(10_000_000_001L);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
