package org.manyuan.reporting.alert.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.manyuan.contracts.policy.Rules;
import org.manyuan.contracts.project.ObstacleLevel;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.reporting.alert.Finding;
import org.manyuan.reporting.alert.Severity;
import org.manyuan.reporting.alert.Standing.Obstacle;
import org.manyuan.reporting.world.Sample;

class ProjectWatchTest {

    private static final Rules.Idle LIMITS = new Rules.Idle(60, 90, 180);
    private static final ObstacleChange NONE = new ObstacleChange.None();
    private static final ProjectFacts SIGNED = Sample.signed("A", "2019-01-01", "2019-03-01", 5);
    private static final ProjectFacts STARTED =
            Sample.project("A", "2019-01-01", "2019-03-01", "2019-04-01", null, 5);
    private static final ProjectFacts TERMINATED =
            Sample.project("A", "2019-01-01", "2019-03-01", "2019-04-01", "2019-05-01", 5);
    private static final LocalDate LONG_AFTER = LocalDate.of(2020, 1, 1);

    private final ProjectWatch watch = new ProjectWatch();

    @ParameterizedTest
    @CsvSource({
        "2019-03-01, ",
        "2019-04-29, ",
        "2019-04-30, YELLOW",
        "2019-05-29, YELLOW",
        "2019-05-30, RED",
        "2025-01-01, RED"
    })
    void aSignedProjectHasTheDaysOfThePlanToStart(LocalDate today, @Nullable Severity severity) {
        watch.learn("P", 1, SIGNED, NONE);

        List<Finding> findings = watch.findings(today, LIMITS);

        assertThat(findings)
                .extracting(Finding::severity)
                .isEqualTo(severity == null ? List.of() : List.of(severity));
        assertThat(findings).allMatch(each -> each.year() == 2019);
    }

    @Test
    void whatHasStartedOrEndedWaitsForNothing() {
        watch.learn("P", 1, SIGNED, NONE);
        watch.learn("Q", 1, SIGNED, NONE);
        watch.learn("P", 2, STARTED, NONE);
        watch.learn("Q", 2, TERMINATED, NONE);

        assertThat(watch.findings(LONG_AFTER, LIMITS)).isEmpty();

        watch.learn("P", 3, SIGNED, NONE);
        assertThat(watch.findings(LONG_AFTER, LIMITS)).as("the start was revoked").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2019-06-30, 0", "2019-07-01, 1"})
    void anObstacleIsOverdueOnTheDayAfterItWasDue(LocalDate today, int overdue) {
        watch.learn("P", 1, STARTED, raised("O", ObstacleLevel.COUNTY));

        assertThat(watch.findings(today, LIMITS)).hasSize(overdue);
    }

    @Test
    void goingToAHigherLevelMakesAnObstacleNoLessOverdue() {
        watch.learn("P", 1, STARTED, raised("O", ObstacleLevel.COUNTY));
        watch.learn("P", 2, STARTED, new ObstacleChange.Escalated("O", ObstacleLevel.CITY));
        assertThat(watch.findings(LONG_AFTER, LIMITS))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.YELLOW);

        watch.learn("P", 3, STARTED, new ObstacleChange.Escalated("O", ObstacleLevel.PROVINCE));
        assertThat(watch.findings(LONG_AFTER, LIMITS))
                .singleElement()
                .extracting(Finding::severity)
                .isEqualTo(Severity.RED);
    }

    @Test
    void onlyTheObstacleThatWasRemovedIsGone() {
        watch.learn("P", 1, STARTED, raised("O1", ObstacleLevel.COUNTY));
        watch.learn("P", 2, STARTED, raised("O2", ObstacleLevel.COUNTY));
        watch.learn("P", 3, STARTED, new ObstacleChange.Resolved("O1"));

        assertThat(watch.findings(LONG_AFTER, LIMITS))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.obstacle()).isNotNull();
                    assertThat(each.obstacle().obstacleId()).isEqualTo("O2");
                });
    }

    @Test
    void theObstaclesOfATerminatedProjectRestUntilThatIsRevoked() {
        watch.learn("P", 1, STARTED, raised("O", ObstacleLevel.COUNTY));
        watch.learn("P", 2, TERMINATED, NONE);
        assertThat(watch.findings(LONG_AFTER, LIMITS)).isEmpty();

        watch.learn("P", 3, STARTED, NONE);
        assertThat(watch.findings(LONG_AFTER, LIMITS)).hasSize(1);
    }

    @Test
    void whatComesAgainChangesNothing() {
        watch.learn("P", 1, STARTED, raised("O", ObstacleLevel.COUNTY));
        watch.learn("P", 2, STARTED, new ObstacleChange.Resolved("O"));
        watch.learn("P", 1, STARTED, raised("O", ObstacleLevel.COUNTY));
        watch.learn("P", 2, SIGNED, NONE);

        assertThat(watch.findings(LONG_AFTER, LIMITS)).isEmpty();
    }

    private static ObstacleChange raised(String obstacleId, ObstacleLevel level) {
        return new ObstacleChange.Raised(
                new Obstacle(obstacleId, null, "用地指标未落实", level, LocalDate.of(2019, 6, 30)));
    }
}
