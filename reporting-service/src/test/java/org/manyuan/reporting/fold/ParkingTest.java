package org.manyuan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.contracts.topic.Topics.INVESTMENTS;
import static org.manyuan.contracts.topic.Topics.PROJECTS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.world.FoldDriver;
import org.manyuan.reporting.world.Sample;

/** A record that cannot be read parks its subject until a repair stands in for it. */
class ParkingTest {

    private static final byte[] NOVEMBER = Sample.entered("Z1", "2018-11-02").toBytes();
    private static final byte[] DECEMBER = Sample.entered("Z1", "2018-12-02").toBytes();
    private static final byte[] JANUARY = Sample.entered("Z1", "2019-01-02").toBytes();
    private static final byte[] GARBLED = "{}".getBytes(StandardCharsets.UTF_8);

    private final FoldDriver driver = new FoldDriver();
    private final Cube cube = new Cube();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aParkedSubjectKeepsItsLastGoodFactsAndHoldsWhatComesLater() {
        driver.tell(PROJECTS, "P1", "1", NOVEMBER);
        driver.tell(PROJECTS, "P1", "2", GARBLED);
        driver.tell(PROJECTS, "P1", "3", DECEMBER);
        driver.tell(PROJECTS, "P1", "4", JANUARY);
        driver.tell(PROJECTS, "P1", "1", NOVEMBER);

        assertThat(entered()).isEqualTo(Map.of("2018-11", 1L));
        assertThat(cube.parked())
                .singleElement()
                .isEqualTo(
                        new ParkedSubject(
                                PROJECTS,
                                "P1",
                                0,
                                1,
                                2,
                                "not facts of version 1",
                                cube.parked().getFirst().since(),
                                2,
                                "",
                                "e30=",
                                "{}"));
        assertThat(cube.parked().getFirst().since()).isAfter(Instant.EPOCH);
    }

    @Test
    void aRepairStandsInForTheRecordAndWhatWasHeldFollowsInItsOrder() {
        driver.tell(PROJECTS, "P1", "1", NOVEMBER);
        driver.tell(PROJECTS, "P1", null, null);
        driver.repair(replaced(1, 2, DECEMBER));
        assertThat(entered()).isEqualTo(Map.of("2018-12", 1L));
        assertThat(cube.parked()).isEmpty();

        driver.tell(PROJECTS, "P1", "3", GARBLED);
        driver.tell(PROJECTS, "P1", "5", JANUARY);
        driver.tell(PROJECTS, "P1", "4", NOVEMBER);
        driver.repair(replaced(2, 3, NOVEMBER));
        assertThat(entered()).as("5 is the newest").isEqualTo(Map.of("2019-01", 1L));

        driver.tell(PROJECTS, "P1", "6", DECEMBER);
        assertThat(entered()).as("it goes on as ever").isEqualTo(Map.of("2018-12", 1L));
    }

    @Test
    void aSkippedRecordIsAsIfItWereNotThere() {
        driver.tell(PROJECTS, "P1", "1", NOVEMBER);
        driver.tell(PROJECTS, "P1", "2", GARBLED);
        driver.repair(skipped(1));
        assertThat(entered()).isEqualTo(Map.of("2018-11", 1L));

        driver.tell(PROJECTS, "P1", "3", DECEMBER);
        assertThat(entered()).isEqualTo(Map.of("2018-12", 1L));
    }

    @Test
    void ofTwoUnreadableRecordsEachIsRepairedForItself() {
        driver.tell(PROJECTS, "P1", "1", GARBLED);
        driver.tell(PROJECTS, "P1", "2", NOVEMBER);
        driver.tell(PROJECTS, "P1", "3", GARBLED);
        driver.tell(PROJECTS, "P1", "4", DECEMBER);
        assertThat(entered()).isEmpty();

        driver.repair(skipped(2));
        assertThat(entered()).as("it is not its turn").isEmpty();
        driver.repair(skipped(0));

        assertThat(entered()).as("both are known now").isEqualTo(Map.of("2018-12", 1L));
        assertThat(cube.parked()).isEmpty();
    }

    @Test
    void theSecondUnreadableRecordParksTheSubjectAgain() {
        driver.tell(PROJECTS, "P1", "1", GARBLED);
        driver.tell(PROJECTS, "P1", "2", NOVEMBER);
        driver.tell(PROJECTS, "P1", "3", GARBLED);
        driver.tell(PROJECTS, "P1", "4", DECEMBER);
        driver.repair(skipped(0));

        assertThat(entered()).isEqualTo(Map.of("2018-11", 1L));
        assertThat(cube.parked())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.offset()).isEqualTo(2);
                    assertThat(each.sequence()).isEqualTo(3);
                    assertThat(each.held()).isEqualTo(1);
                });
    }

    @Test
    void whatIsTriedAgainAndStillUnreadableStaysParked() {
        driver.tell(PROJECTS, "P1", "1", GARBLED);
        driver.tell(PROJECTS, "P1", "2", NOVEMBER);
        driver.repair(new Repair(Repair.Kind.RETRIED, PROJECTS, "P1", 0, 0, 0, null));

        assertThat(entered()).isEmpty();
        assertThat(cube.parked())
                .singleElement()
                .satisfies(each -> assertThat(each.held()).isEqualTo(1));
    }

    @Test
    void repairsThatAreThereFirstGiveTheSameFigures() {
        driver.repair(replaced(1, 2, DECEMBER));
        driver.repair(replaced(1, 2, JANUARY));
        driver.tell(PROJECTS, "P1", "1", NOVEMBER);
        driver.tell(PROJECTS, "P1", "2", GARBLED);

        assertThat(entered()).as("the first repair counts").isEqualTo(Map.of("2018-12", 1L));
        assertThat(cube.parked()).isEmpty();
        assertThat(driver.unreadable()).isEmpty();
    }

    @Test
    void aRecordThatCanBeReadNeedsNoRepair() {
        driver.repair(replaced(0, 1, DECEMBER));
        driver.tell(PROJECTS, "P1", "1", NOVEMBER);

        assertThat(entered()).isEqualTo(Map.of("2018-11", 1L));
    }

    @Test
    void aProjectAndACaseOfTheSameIdAreParkedEachForItself() {
        driver.tell(PROJECTS, "P1", "1", GARBLED);
        driver.tell(
                INVESTMENTS, "P1", "1", Sample.zombie("Z1", "2018-10-01", "2019-02-28").toBytes());
        driver.tell(PROJECTS, "P12", "1", NOVEMBER);
        driver.tell(INVESTMENTS, "P1", "2", GARBLED);
        driver.repair(skipped(0));

        assertThat(entered()).isEqualTo(Map.of("2018-11", 1L));
        assertThat(cube.parked()).extracting(ParkedSubject::topic).containsExactly(INVESTMENTS);
    }

    @Test
    void aRepairThatCannotBeReadIsListedAndStopsNothing() {
        driver.tell(PROJECTS, "P1", "1", GARBLED);
        driver.repair(replaced(0, 1, GARBLED));
        driver.tell(PROJECTS, "P2", "1", NOVEMBER);

        assertThat(driver.unreadable()).hasSize(2);
        assertThat(entered()).isEqualTo(Map.of("2018-11", 1L));
        assertThat(cube.parked()).hasSize(1);
    }

    private static Repair replaced(long offset, long sequence, byte[] facts) {
        return repair(Repair.Kind.REPLACED, offset, sequence, facts);
    }

    private static Repair skipped(long offset) {
        return repair(Repair.Kind.SKIPPED, offset, 0, null);
    }

    private static Repair repair(
            Repair.Kind kind, long offset, long sequence, byte @Nullable [] facts) {
        return new Repair(kind, PROJECTS, "P1", 0, offset, sequence, facts);
    }

    /** How many projects were entered, by month, after the next flush. */
    private Map<String, Long> entered() {
        driver.flush().forEach(each -> cube.accept(0, each.key, each.value));
        Map<String, Long> months = new HashMap<>();
        cube.cells()
                .forEach((cell, counts) -> {
                    long entered = counts[Counter.ENTERED.ordinal()];
                    if (entered != 0) {
                        months.put(Month.toYearMonth(cell.month()).toString(), entered);
                    }
                });
        return months;
    }
}
