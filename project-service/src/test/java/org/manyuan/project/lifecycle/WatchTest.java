package org.manyuan.project.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.project.lifecycle.Events.event;
import static org.manyuan.project.lifecycle.Events.on;
import static org.manyuan.project.lifecycle.Events.registered;
import static org.manyuan.project.lifecycle.Events.signed;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.ProjectEvent;
import org.manyuan.contracts.project.ProjectEvent.Registered;
import org.manyuan.contracts.project.Stage;

/** What is waited for in each stage, and since when. */
class WatchTest {

    private final ProjectEvent signing =
            signed(
                    "2018-03-01",
                    "plannedStartOn",
                    "2018-06-01",
                    "plannedProductionOn",
                    "2019-06-01");

    private static Watch after(ProjectEvent... events) {
        Project project = Fold.first((Registered) registered(Stage.RESERVE, "2018-01-10"));
        for (ProjectEvent each : events) {
            project = Fold.apply(project, each);
        }
        return project.watch();
    }

    @Test
    void theNextPlannedDayIsThatOfTheNextStage() {
        ProjectEvent started = on("construction-started", "2018-05-01");
        ProjectEvent produced = on("production-started", "2019-05-01");

        assertThat(after().nextPlannedOn()).isNull();
        assertThat(after(signing).nextPlannedOn()).isEqualTo("2018-06-01");
        assertThat(after(signing, started).nextPlannedOn()).isEqualTo("2019-06-01");
        assertThat(after(signing, started, produced).nextPlannedOn()).isNull();
        assertThat(after(signing, event("details-revised", "plannedStartOn", "2018-09-01")))
                .extracting(Watch::nextPlannedOn)
                .isEqualTo(LocalDate.of(2018, 9, 1));
    }

    @Test
    void progressIsAStageAnArrivalOrAMilestoneButNoRevision() {
        ProjectEvent arrived =
                event("capital-arrived", "occurredOn", "2018-04-02", "amountWan", 10);
        ProjectEvent reached =
                event("milestone-reached", "occurredOn", "2018-04-03", "milestone", "PERMITTED");
        ProjectEvent early = event("capital-arrived", "occurredOn", "2018-02-01", "amountWan", 10);
        ProjectEvent revised =
                event("details-revised", "occurredOn", "2018-12-01", "owner", "专管员乙");

        assertThat(after(revised).idleSince()).isEqualTo("2018-01-10");
        assertThat(after(signing, early).idleSince()).isEqualTo("2018-03-01");
        assertThat(after(signing, arrived).idleSince()).isEqualTo("2018-04-02");
        assertThat(after(signing, arrived, reached).idleSince()).isEqualTo("2018-04-03");
    }

    @Test
    void whoeverProducesOrEndedIsNotIdle() {
        ProjectEvent started = on("construction-started", "2018-05-01");
        ProjectEvent produced = on("production-started", "2019-05-01");
        ProjectEvent ended = event("terminated", "occurredOn", "2018-06-01", "reason", "投资方退出");

        assertThat(after(signing, started, produced).idleSince()).isNull();
        assertThat(after(signing, ended)).isEqualTo(new Watch(null, null, null));
        assertThat(
                        after(
                                signing,
                                ended,
                                event("stage-revoked", "stage", "TERMINATED", "reason", "误录")))
                .isEqualTo(after(signing));
    }

    @Test
    void theObstacleDueFirstIsThatWhichIsStillOpen() {
        ProjectEvent later = raised("O1", "PROVINCE", "2018-09-01");
        ProjectEvent sooner = raised("O2", "COUNTY", "2018-08-01");
        ProjectEvent solved = event("obstacle-resolved", "obstacleId", "O2", "resolution", "已办结");

        assertThat(after(later, sooner).obstacleDueOn()).isEqualTo("2018-08-01");
        assertThat(after(later, sooner, solved).obstacleDueOn()).isEqualTo("2018-09-01");
        assertThat(after().obstacleDueOn()).isNull();
    }

    private static ProjectEvent raised(String id, String level, String dueOn) {
        return event(
                "obstacle-raised", "obstacleId", id, "level", level, "title", "用电", "dueOn", dueOn);
    }
}
