package org.manyuan.reporting.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.reporting.correction.Correction;
import org.manyuan.reporting.signal.Signal.Concerned;

/** Each signal at its boundaries. */
class SignalsTest {

    private static final LocalDate LONG_AFTER = LocalDate.of(2022, 1, 1);

    private final List<Concerned> projects = new ArrayList<>();

    @Test
    void theSameInvestorAndNameSignedInTwoZones() {
        add("P1", "Z1", "2018-01-01", "2018-05-01", 100, "线路板 项目", "甲公司");
        add("P2", "Z2", "2019-01-01", "2019-05-01", 100, "线路板项目", "甲公司");
        add("P3", "Z2", "2019-01-01", "2019-05-01", 100, "线路板项目", "乙公司");
        add("P4", "Z2", "2019-01-01", null, 100, "线路板项目", "甲公司");

        assertThat(of(SignalKind.SIGNED_TWICE, 2019))
                .singleElement()
                .satisfies(signal -> {
                    assertThat(signal.projects())
                            .extracting(Concerned::projectId)
                            .containsExactly("P1", "P2");
                    assertThat(signal.on()).isEqualTo("2019-05-01");
                });
        assertThat(of(SignalKind.SIGNED_TWICE, 2018)).isEmpty();
    }

    /** 26 March is the sixth day from the end of its quarter, 27 March the fifth. */
    @ParameterizedTest
    @CsvSource({
        "2019-03-27, 3, 3, 1",
        "2019-03-26, 3, 3, 0",
        "2019-03-31, 2, 0, 0",
        "2019-03-31, 3, 4, 0",
        "2019-12-27, 4, 4, 1",
        "2020-06-26, 3, 0, 1"
    })
    void aBurstIsHalfOfTheQuarterAndThreeAtLeast(
            LocalDate day, int inLastDays, int before, int signals) {
        for (int number = 0; number < inLastDays; number++) {
            add("L" + number, "Z1", "2018-01-01", day.toString(), 100, "项目L" + number, null);
        }
        for (int number = 0; number < before; number++) {
            add(
                    "E" + number,
                    "Z1",
                    "2018-01-01",
                    day.withDayOfMonth(1).toString(),
                    100,
                    "项目E" + number,
                    null);
        }

        assertThat(of(SignalKind.BURST_AT_PERIOD_END, day.getYear()))
                .hasSize(signals)
                .allSatisfy(signal ->
                        assertThat(signal.evidence())
                                .isEqualTo(
                                        new Signal.Burst(
                                                "Z1",
                                                Quarters.end(day),
                                                inLastDays,
                                                inLastDays + before)));
    }

    /** 29 February has its first anniversary on 28 February. */
    @ParameterizedTest
    @CsvSource({
        "2019-03-04, 1000, 100, 2020-03-04, 2020-03-04, 0",
        "2019-03-04, 1001, 100, 2020-03-04, 2020-03-04, 1",
        "2019-03-04, 1000, 100, 2020-03-05, 2020-03-05, 1",
        "2019-03-04, 1001, 100, 2020-03-04, 2020-03-03, 0",
        "2020-02-29, 1001, 100, 2021-02-28, 2021-02-28, 1",
        "2020-02-29, 1000, 100, 2021-03-01, 2021-02-28, 1"
    })
    void anAmountIsMoreThanTenTimesWhatArrivedWithinAYear(
            LocalDate signed,
            long contract,
            long amount,
            LocalDate arrived,
            LocalDate today,
            int signals) {
        projects.add(
                new Concerned(
                        "P1",
                        facts(
                                "Z1",
                                LocalDate.of(2018, 1, 1),
                                signed,
                                contract,
                                List.of(new ProjectFacts.Arrival(arrived, amount)),
                                "项目",
                                null)));

        assertThat(
                        new Signals(signed.getYear(), today, projects)
                                .find(List.of()).stream()
                                        .filter(each ->
                                                each.kind() == SignalKind.AMOUNT_BEYOND_ARRIVALS))
                .hasSize(signals);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, 2019-12-31, 1",
        "2020-01-01, 2019-12-27, 1",
        "2020-01-01, 2019-12-26, 0",
        "2019-12-30, 2019-12-27, 0",
        "2019-10-01, 2019-09-30, 1",
        "2019-09-30, 2019-10-01, 0"
    })
    void aDateIsMovedFromAfterAQuarterToJustInsideIt(LocalDate from, LocalDate to, int signals) {
        add("P1", "Z1", "2018-01-01", to.toString(), 100, "项目", null);
        Correction correction =
                new Correction("P1", 3, Stage.SIGNED, from, to, "2020-01-05T01:00:00Z");
        Correction elsewhere =
                new Correction("P-OTHER", 3, Stage.SIGNED, from, to, "2020-01-05T01:00:00Z");

        assertThat(
                        new Signals(2019, LONG_AFTER, projects)
                                .find(List.of(correction, elsewhere)).stream()
                                        .filter(each ->
                                                each.kind() == SignalKind.CORRECTED_INTO_PERIOD))
                .hasSize(signals);
    }

    @Test
    void registeredAndSignedOnOneDay() {
        add("P1", "Z1", "2019-05-01", "2019-05-01", 100, "甲", null);
        add("P2", "Z1", "2019-05-01", "2019-05-02", 100, "乙", null);

        assertThat(of(SignalKind.REGISTERED_AND_SIGNED_AT_ONCE, 2019))
                .singleElement()
                .extracting(signal -> signal.projects().getFirst().projectId())
                .isEqualTo("P1");
        assertThat(of(SignalKind.REGISTERED_AND_SIGNED_AT_ONCE, 2020)).isEmpty();
    }

    private List<Signal> of(SignalKind kind, int year) {
        return new Signals(year, LONG_AFTER, projects)
                .find(List.of()).stream().filter(each -> each.kind() == kind).toList();
    }

    private void add(
            String projectId,
            String zoneId,
            String entered,
            @Nullable String signed,
            long amount,
            String name,
            @Nullable String investor) {
        projects.add(
                new Concerned(
                        projectId,
                        facts(
                                zoneId,
                                LocalDate.parse(entered),
                                signed == null ? null : LocalDate.parse(signed),
                                amount,
                                List.of(),
                                name,
                                investor)));
    }

    private static ProjectFacts facts(
            String zoneId,
            LocalDate entered,
            @Nullable LocalDate signed,
            long amount,
            List<ProjectFacts.Arrival> arrivals,
            String name,
            @Nullable String investor) {
        return new ProjectFacts(
                zoneId,
                ProjectKind.INDUSTRIAL,
                entered,
                signed,
                null,
                null,
                null,
                amount,
                arrivals,
                signed == null ? Stage.RESERVE : Stage.SIGNED,
                name,
                investor);
    }
}
