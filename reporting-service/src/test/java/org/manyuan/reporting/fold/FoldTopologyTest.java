package org.manyuan.reporting.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.contracts.topic.Topics.INVESTMENTS;
import static org.manyuan.contracts.topic.Topics.PROJECTS;
import static org.manyuan.reporting.figure.Counter.ENTERED;
import static org.manyuan.reporting.figure.Counter.LEFT_POOL;
import static org.manyuan.reporting.figure.Counter.SIGNED;
import static org.manyuan.reporting.figure.Counter.SIGNED_FUNDS;
import static org.manyuan.reporting.figure.Counter.ZOMBIE_ENTERPRISES;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.event.FactsWriter;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.reporting.cube.Cube;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.figure.Month;
import org.manyuan.reporting.world.FoldDriver;
import org.manyuan.reporting.world.Sample;

class FoldTopologyTest {

    private static final byte VERSION = 1;
    private static final String PARKED_P1 = "parked/" + PROJECTS + "/P1";

    private final FoldDriver driver = new FoldDriver();

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void anEventReachesTheFactsTheCellsAndTheReports() {
        ProjectFacts signed = Sample.signed("Z1", "2018-11-02", "2019-03-04", 120_000_00);

        driver.tell(PROJECTS, "P1", "1", signed.toBytes());

        FactsEntry entry =
                FactsEntry.fromBytes(driver.store(FoldTopology.FACTS).get(PROJECTS + "/P1"));
        assertThat(entry.sequence()).isEqualTo(1);
        assertThat(ProjectFacts.fromBytes(entry.facts())).isEqualTo(signed);
        assertThat(stored("Z1", "2018-11", ENTERED)).isEqualTo(1);
        assertThat(stored("Z1", "2019-03", SIGNED)).isEqualTo(1);
        assertThat(stored("Z1", "2019-03", SIGNED_FUNDS)).isEqualTo(120_000_00);
        assertThat(driver.unflushed()).as("before the flush").isEmpty();
        assertThat(keys(driver.flush()))
                .containsExactlyInAnyOrder(key("Z1", "2018-11"), key("Z1", "2019-03"), "flush")
                .endsWith("flush");
    }

    @Test
    void aCorrectionMovesWhatItCorrectsToAnotherMonth() {
        driver.tell(
                PROJECTS, "P1", "1", Sample.signed("Z1", "2018-11-02", "2018-12-31", 5).toBytes());
        driver.flush();

        driver.tell(
                PROJECTS, "P1", "2", Sample.signed("Z1", "2018-11-02", "2019-01-01", 5).toBytes());

        assertThat(stored("Z1", "2018-12", SIGNED)).isZero();
        assertThat(stored("Z1", "2018-12", SIGNED_FUNDS)).isZero();
        assertThat(stored("Z1", "2019-01", SIGNED)).isEqualTo(1);
        assertThat(stored("Z1", "2018-11", ENTERED)).isEqualTo(1);
        assertThat(keys(driver.flush()))
                .as("the months that changed, and only those")
                .containsExactlyInAnyOrder(key("Z1", "2018-12"), key("Z1", "2019-01"), "flush")
                .endsWith("flush");
    }

    @Test
    void aRelocatedProjectIsNeverSeenTwiceOrNotAtAll() {
        Cube cube = new Cube();
        driver.tell(PROJECTS, "P1", "1", Sample.entered("Z1", "2018-11-02").toBytes());
        driver.flush().forEach(each -> cube.accept(0, each.key, each.value));

        driver.tell(PROJECTS, "P1", "2", Sample.entered("Z2", "2018-11-02").toBytes());
        List<KeyValue<String, byte[]>> records = driver.flush();

        assertThat(keys(records))
                .as("both before the one mark")
                .containsExactlyInAnyOrder(key("Z1", "2018-11"), key("Z2", "2018-11"), "flush")
                .endsWith("flush");
        for (KeyValue<String, byte[]> each : records) {
            assertThat(zones(cube)).as("before the mark").containsExactly("Z1");
            cube.accept(0, each.key, each.value);
        }
        assertThat(zones(cube)).containsExactly("Z2");
    }

    @Test
    void aRevokedSigningIsAsIfItHadNeverBeen() {
        driver.tell(PROJECTS, "P1", "1", Sample.entered("Z1", "2018-11-02").toBytes());
        driver.tell(
                PROJECTS, "P1", "2", Sample.signed("Z1", "2018-11-02", "2019-03-04", 7).toBytes());

        driver.tell(PROJECTS, "P1", "3", Sample.entered("Z1", "2018-11-02").toBytes());

        assertThat(CellRecords.counts(driver.store(FoldTopology.CELLS).get(key("Z1", "2019-03"))))
                .containsOnly(0);
        assertThat(stored("Z1", "2018-11", ENTERED)).isEqualTo(1);
    }

    @Test
    void aProjectLeavesThePoolOnce() {
        driver.tell(
                PROJECTS,
                "P1",
                "1",
                Sample.project("Z1", "2018-11-02", "2019-03-04", null, "2019-05-01", 7).toBytes());

        assertThat(stored("Z1", "2019-03", LEFT_POOL)).isEqualTo(1);
        assertThat(stored("Z1", "2019-05", LEFT_POOL)).isZero();
    }

    @Test
    void whatIsRepeatedOrOlderChangesNothing() {
        byte[] first = Sample.entered("Z1", "2018-11-02").toBytes();
        byte[] third = Sample.signed("Z1", "2018-11-02", "2019-03-04", 7).toBytes();
        driver.tell(PROJECTS, "P1", "1", first);
        driver.tell(PROJECTS, "P1", "3", third);
        driver.flush();

        driver.tell(PROJECTS, "P1", "3", third);
        driver.tell(PROJECTS, "P1", "2", first);
        driver.tell(PROJECTS, "P1", "1", first);

        assertThat(stored("Z1", "2019-03", SIGNED)).isEqualTo(1);
        assertThat(stored("Z1", "2018-11", ENTERED)).isEqualTo(1);
        List<KeyValue<String, byte[]>> records = driver.flush();
        assertThat(keys(records)).containsExactly("flush");
        assertThat(CellRecords.progress(records.getLast().value)).containsEntry(PROJECTS, 5L);
        assertThat(driver.unreadable()).isEmpty();
    }

    @Test
    void aProjectAndACaseMayShareTheirId() {
        driver.tell(PROJECTS, "X", "5", Sample.entered("Z1", "2018-11-02").toBytes());
        driver.tell(
                INVESTMENTS, "X", "1", Sample.zombie("Z1", "2018-10-01", "2019-02-28").toBytes());

        assertThat(stored("Z1", "2018-11", ENTERED)).isEqualTo(1);
        String zombies = CellRecords.key(new Cell("Z1", month("2018-10"), month("2019-02")));
        assertThat(
                        CellRecords.counts(driver.store(FoldTopology.CELLS).get(zombies))[
                                ZOMBIE_ENTERPRISES.ordinal()])
                .isEqualTo(1);
    }

    @Test
    void aReopenedCaseLeavesTheCellOfItsDisposal() {
        driver.tell(
                INVESTMENTS, "C", "1", Sample.zombie("Z1", "2018-10-01", "2019-02-28").toBytes());
        driver.tell(INVESTMENTS, "C", "2", Sample.zombie("Z1", "2018-10-01", null).toBytes());

        assertThat(
                        CellRecords.counts(
                                driver.store(FoldTopology.CELLS)
                                        .get(
                                                CellRecords.key(
                                                        new Cell(
                                                                "Z1",
                                                                month("2018-10"),
                                                                month("2019-02"))))))
                .containsOnly(0);
        assertThat(stored("Z1", "2018-10", ZOMBIE_ENTERPRISES)).isEqualTo(1);
    }

    static Stream<Arguments> unreadable() {
        byte[] good = Sample.entered("Z1", "2018-11-02").toBytes();
        byte[] negative = {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1};
        return Stream.of(
                Arguments.of("no subject", null, "2", good),
                Arguments.of("no sequence", "P1", null, good),
                Arguments.of("a sequence that is no number", "P1", "zwei", good),
                Arguments.of("an empty sequence", "P1", "", good),
                Arguments.of("no facts", "P1", "2", null),
                Arguments.of("empty facts", "P1", "2", new byte[0]),
                Arguments.of("another version", "P1", "2", new byte[] {9, 1, 2}),
                Arguments.of("text instead", "P1", "2", "{\"zoneId\":\"Z1\"}".getBytes()),
                Arguments.of("half of it", "P1", "2", Arrays.copyOf(good, good.length / 2)),
                Arguments.of(
                        "a date beyond the calendar",
                        "P1",
                        "2",
                        new FactsWriter(VERSION)
                                .text("Z1")
                                .constant(ProjectKind.INDUSTRIAL)
                                .number(Long.MAX_VALUE)
                                .toBytes()),
                Arguments.of(
                        "a negative length", "P1", "2", joined(new byte[] {VERSION}, negative)),
                Arguments.of(
                        "a negative constant",
                        "P1",
                        "2",
                        joined(new FactsWriter(VERSION).text("Z1").toBytes(), negative)),
                Arguments.of(
                        "a negative count",
                        "P1",
                        "2",
                        joined(
                                new FactsWriter(VERSION)
                                        .text("Z1")
                                        .constant(ProjectKind.INDUSTRIAL)
                                        .number(17_000)
                                        .number(0)
                                        .number(0)
                                        .number(0)
                                        .number(0)
                                        .number(0)
                                        .toBytes(),
                                negative)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void whatCannotBeReadIsListedAndStopsNothing(
            String what, String subject, String sequence, byte[] facts) {
        driver.tell(PROJECTS, "P1", "1", Sample.entered("Z1", "2018-11-02").toBytes());
        driver.flush();

        driver.tell(PROJECTS, subject, sequence, facts);

        assertThat(driver.unreadable())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.topic()).isEqualTo(PROJECTS);
                    assertThat(each.partition()).isZero();
                    assertThat(each.offset()).isEqualTo(1);
                    assertThat(each.subject()).isEqualTo(subject);
                    assertThat(each.reason()).isNotBlank();
                });
        List<KeyValue<String, byte[]>> records = driver.flush();
        assertThat(keys(records))
                .as("no cell changes")
                .isEqualTo(subject == null ? List.of("flush") : List.of(PARKED_P1, "flush"));
        assertThat(CellRecords.progress(records.getLast().value)).containsEntry(PROJECTS, 2L);

        driver.tell(PROJECTS, "P2", "1", Sample.entered("Z1", "2018-12-31").toBytes());
        assertThat(stored("Z1", "2018-12", ENTERED)).as("others go on").isEqualTo(1);
        assertThat(stored("Z1", "2018-11", ENTERED)).as("as it was before").isEqualTo(1);
    }

    @Test
    void theMarkTellsWhereTheEventsHaveGotToFromWhereTheyGoOn() {
        try (FoldDriver resumed = new FoldDriver(Map.of(PROJECTS, 40L, INVESTMENTS, 7L))) {
            assertThat(progress(resumed.flush()))
                    .as("also where nothing has come yet")
                    .isEqualTo(Map.of(PROJECTS, 40L, INVESTMENTS, 7L));
            assertThat(resumed.flush()).as("nothing new").isEmpty();

            // the test's topics begin at 0 again
            resumed.tell(PROJECTS, "P1", "1", Sample.entered("Z1", "2018-11-02").toBytes());

            assertThat(progress(resumed.flush())).isEqualTo(Map.of(PROJECTS, 1L, INVESTMENTS, 7L));
        }
    }

    private static Map<String, Long> progress(List<KeyValue<String, byte[]>> records) {
        assertThat(records.getLast().key).isEqualTo(CellRecords.FLUSH);
        return CellRecords.progress(records.getLast().value);
    }

    private long stored(String zoneId, String month, Counter counter) {
        byte[] value = driver.store(FoldTopology.CELLS).get(key(zoneId, month));
        return CellRecords.counts(value)[counter.ordinal()];
    }

    private static String key(String zoneId, String month) {
        return CellRecords.key(new Cell(zoneId, month(month), Cell.NONE));
    }

    private static int month(String month) {
        return Month.of(YearMonth.parse(month));
    }

    private static List<String> keys(List<KeyValue<String, byte[]>> records) {
        return records.stream().map(each -> each.key).toList();
    }

    private static List<String> zones(Cube cube) {
        return cube.cells().keySet().stream().map(Cell::zoneId).toList();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
