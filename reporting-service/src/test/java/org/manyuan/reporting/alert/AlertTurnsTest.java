package org.manyuan.reporting.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Comparator;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.platform.command.Verdict;

class AlertTurnsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 31);
    private static final Finding YELLOW = finding("zone:A", Severity.YELLOW, "BEHIND");

    /** Every state, met by everything that may befall an alert. */
    @ParameterizedTest
    @CsvSource({
        "NONE,         the same,  raised,       RAISED",
        "RAISED,       the same,  -,            RAISED",
        "ACKNOWLEDGED, the same,  -,            ACKNOWLEDGED",
        "CLEARED,      the same,  raised,       RAISED",
        "NONE,         graver,    raised,       RAISED",
        "RAISED,       graver,    raised,       RAISED",
        "ACKNOWLEDGED, graver,    raised,       RAISED",
        "CLEARED,      graver,    raised,       RAISED",
        "NONE,         missed,    raised,       RAISED",
        "RAISED,       missed,    raised,       RAISED",
        "ACKNOWLEDGED, missed,    raised,       RAISED",
        "CLEARED,      missed,    raised,       RAISED",
        "NONE,         milder,    raised,       RAISED",
        "RAISED,       milder,    eased,        RAISED",
        "ACKNOWLEDGED, milder,    eased,        ACKNOWLEDGED",
        "CLEARED,      milder,    raised,       RAISED",
        "NONE,         elsewhere, raised,       RAISED",
        "RAISED,       elsewhere, raised,       RAISED",
        "ACKNOWLEDGED, elsewhere, raised,       RAISED",
        "CLEARED,      elsewhere, raised,       RAISED",
        "NONE,         gone,      NOT_FOUND,    ",
        "RAISED,       gone,      cleared,      CLEARED",
        "ACKNOWLEDGED, gone,      cleared,      CLEARED",
        "CLEARED,      gone,      -,            CLEARED",
        "NONE,         taken up,  NOT_FOUND,    ",
        "RAISED,       taken up,  acknowledged, ACKNOWLEDGED",
        "ACKNOWLEDGED, taken up,  acknowledged, ACKNOWLEDGED",
        "CLEARED,      taken up,  TRANSITION_NOT_ALLOWED, "
    })
    void everyStateTakesTheTurnThatItShould(
            String state, String befalls, String event, @Nullable AlertState after) {
        Verdict<Alert> verdict = befall(alert(state), befalls);

        switch (verdict) {
            case Verdict.Allowed<Alert> allowed -> {
                assertThat(allowed.event()).isEqualTo(event);
                assertThat(allowed.after().state()).isEqualTo(after);
                assertThat(allowed.data()).isEqualTo(allowed.after());
                assertThat(allowed.occurredOn()).isEqualTo(TODAY);
            }
            case Verdict.Unchanged<Alert> unchanged -> {
                assertThat(event).isEqualTo("-");
                assertThat(unchanged.state().state()).isEqualTo(after);
            }
            case Verdict.Refused<Alert> refused ->
                    assertThat(refused.refusal().type()).isEqualTo(ProblemType.valueOf(event));
        }
    }

    @Test
    void whatIsRaisedAnewForgetsWhoAcknowledgedIt() {
        Alert raised = after(befall(alert("ACKNOWLEDGED"), "graver"));

        assertThat(raised.acknowledgement()).isNull();
        assertThat(raised.raisedOn()).isEqualTo(TODAY);
        assertThat(raised.severity()).isEqualTo(Severity.RED);
    }

    @Test
    void whatEasesIsStillTheSameRaising() {
        Alert eased = after(befall(alert("ACKNOWLEDGED"), "milder"));

        assertThat(eased.acknowledgement())
                .isEqualTo(new Alert.Acknowledgement(BEFORE, "市发改委", "已约谈"));
        assertThat(eased.raisedOn()).isEqualTo(BEFORE);
        assertThat(eased.severity()).isEqualTo(Severity.BLUE);
    }

    @Test
    void whatGoesOnConcernsEveryYearUntilItIsCleared() {
        Finding unstarted =
                Finding.unstarted(
                        Severity.RED,
                        "A",
                        2019,
                        new Standing.Project("P", "芯片封装", LocalDate.of(2019, 3, 4)));
        Alert raised = after(AlertTurns.found(null, unstarted, BEFORE));

        assertThat(raised.lastYear()).isNull();
        assertThat(after(AlertTurns.vanished(raised, TODAY)).lastYear()).isEqualTo(2026);
        assertThat(alert("RAISED").lastYear()).as("a target is one year's").isEqualTo(2019);
        assertThat(alert("CLEARED").lastYear()).isEqualTo(2019);
    }

    @Test
    void theSameThingIsTheSameAlertHoweverItStands() {
        Standing.Project project = new Standing.Project("P", "芯片封装", null);
        Map<String, Finding> different =
                Map.of(
                        "a target", YELLOW,
                        "of another scope", finding("zone:B", Severity.YELLOW, "BEHIND"),
                        "a project", Finding.unstarted(Severity.RED, "A", 2019, project));

        assertThat(finding("zone:A", Severity.RED, "MISSED").alertId()).isEqualTo(YELLOW.alertId());
        assertThat(Finding.unstarted(Severity.YELLOW, "B", 2020, project).alertId())
                .as("also when it has moved")
                .isEqualTo(different.get("a project").alertId());
        assertThat(different.values().stream().map(Finding::alertId)).doesNotHaveDuplicates();
        assertThat(different.values())
                .allMatch(each -> each.alertId().matches("[TOS][0-9A-F]{16}"));
    }

    private static Verdict<Alert> befall(@Nullable Alert alert, String what) {
        return switch (what) {
            case "the same" -> AlertTurns.found(alert, YELLOW, TODAY);
            case "graver" ->
                    AlertTurns.found(alert, finding("zone:A", Severity.RED, "BEHIND"), TODAY);
            case "missed" ->
                    AlertTurns.found(alert, finding("zone:A", Severity.YELLOW, "MISSED"), TODAY);
            case "milder" ->
                    AlertTurns.found(alert, finding("zone:A", Severity.BLUE, "BEHIND"), TODAY);
            case "elsewhere" ->
                    AlertTurns.found(alert, finding("zone:B", Severity.YELLOW, "BEHIND"), TODAY);
            case "gone" -> AlertTurns.vanished(alert, TODAY);
            case "taken up" -> AlertTurns.acknowledged(alert, "已督办", "省发改委", TODAY);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static @Nullable Alert alert(String state) {
        Alert raised = after(AlertTurns.found(null, YELLOW, BEFORE));
        return switch (state) {
            case "NONE" -> null;
            case "RAISED" -> raised;
            case "ACKNOWLEDGED" -> after(AlertTurns.acknowledged(raised, "已约谈", "市发改委", BEFORE));
            case "CLEARED" -> after(AlertTurns.vanished(raised, BEFORE));
            default -> throw new IllegalArgumentException(state);
        };
    }

    private static Alert after(Verdict<Alert> verdict) {
        return ((Verdict.Allowed<Alert>) verdict).after();
    }

    private static Finding finding(String scope, Severity severity, String status) {
        return Finding.target(
                severity,
                scope,
                scope.substring(5),
                2019,
                new Standing.Target(
                        "jx-2018-2020",
                        "conversion-rate",
                        "signing-conversion-rate",
                        "2019-12",
                        status,
                        null,
                        Comparator.GTE,
                        "1/2",
                        BigDecimal.ZERO,
                        BigDecimal.TWO,
                        BigDecimal.ZERO));
    }
}
