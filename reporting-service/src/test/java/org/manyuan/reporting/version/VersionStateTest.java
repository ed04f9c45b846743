package org.manyuan.reporting.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.reporting.version.Rebuild.State;

class VersionStateTest {

    private static final Instant NOW = Instant.parse("2020-01-10T08:00:00Z");
    private static final ReportVersion FIRST = ReportVersion.FIRST;
    private static final ReportVersion SECOND = new ReportVersion(2);

    @Test
    void namesOfTheFirstVersionAreThoseOfBefore() {
        assertThat(FIRST.applicationId()).isEqualTo("manyuan-reporting");
        assertThat(FIRST.topic()).isEqualTo("manyuan.reports");
        assertThat(SECOND.topics(List.of("facts", "cells")))
                .containsExactly(
                        "manyuan.reports.v2",
                        "manyuan-reporting-v2-facts-changelog",
                        "manyuan-reporting-v2-cells-changelog");
    }

    @Test
    void anEqualVersionTakesTheOldOnesPlace() {
        VersionState building = after(requested("a"));
        assertThat(building.serving()).isEqualTo(FIRST);
        assertThat(building.live()).containsExactly(FIRST, SECOND);
        assertThat(building.retired()).isEmpty();

        VersionState switched = building.apply(compared("a", 0));

        assertThat(switched.serving()).isEqualTo(SECOND);
        assertThat(switched.live()).containsExactly(SECOND);
        assertThat(switched.retired()).containsExactly(FIRST);
        assertThat(state(switched, "a")).isEqualTo(State.SWITCHED);
    }

    @Test
    void aDifferentVersionWaitsForADecision() {
        VersionState different = after(requested("a"), compared("a", 3));
        assertThat(different.serving()).isEqualTo(FIRST);
        assertThat(different.live()).containsExactly(FIRST, SECOND);
        assertThat(state(different, "a")).isEqualTo(State.COMPARED);

        assertThat(different.apply(new VersionEvent.Switched("a", "p", NOW)).serving())
                .isEqualTo(SECOND);
        VersionState dropped = different.apply(new VersionEvent.Dropped("a", "p", NOW));
        assertThat(dropped.serving()).isEqualTo(FIRST);
        assertThat(dropped.retired()).containsExactly(SECOND);
        assertThat(state(dropped, "a")).isEqualTo(State.DROPPED);
    }

    @Test
    void theRequestMayHaveDecidedBefore() {
        VersionState anyway =
                after(requested("a", Decision.SWITCH, Decision.SWITCH), compared("a", 3));
        assertThat(anyway.serving()).isEqualTo(SECOND);

        VersionState kept = after(requested("a", Decision.KEEP, Decision.KEEP), compared("a", 0));
        assertThat(kept.serving()).isEqualTo(FIRST);
        assertThat(state(kept, "a")).isEqualTo(State.COMPARED);
    }

    @Test
    void onlyOneIsUnderWayAndNoNumberIsGivenTwice() {
        VersionState state =
                after(
                        requested("a"),
                        requested("b"),
                        requested("a"),
                        new VersionEvent.Dropped("a", "p", NOW),
                        requested("c"));

        assertThat(state(state, "b")).isEqualTo(State.REFUSED);
        assertThat(state.rebuilds())
                .extracting(Rebuild::id, Rebuild::version)
                .containsExactly(tuple("a", 2), tuple("b", 0), tuple("c", 3));
        assertThat(state.retired()).containsExactly(SECOND);
    }

    @Test
    void whatComesTooLateChangesNothing() {
        VersionState switched = after(requested("a"), compared("a", 0));

        assertThat(switched.apply(compared("a", 5))).isEqualTo(switched);
        assertThat(switched.apply(new VersionEvent.Switched("a", "p", NOW))).isEqualTo(switched);
        assertThat(switched.apply(new VersionEvent.Dropped("a", "p", NOW))).isEqualTo(switched);
        assertThat(switched.apply(compared("x", 0))).isEqualTo(switched);
        VersionState building = after(requested("a"));
        assertThat(building.apply(new VersionEvent.Switched("a", "p", NOW)))
                .as("not before it was compared")
                .isEqualTo(building);
    }

    @Test
    void whatIsOnTheTopicIsReadAsItWasWritten() {
        CellDifference difference =
                new CellDifference(
                        3, "Z1", "2019-03", null, Map.of("SIGNED", 1L), Map.of("SIGNED", 2L));
        for (VersionEvent event :
                List.of(
                        requested("a"),
                        new VersionEvent.Compared("a", NOW, 7, 1, List.of(difference)),
                        new VersionEvent.Switched("a", "p", NOW),
                        new VersionEvent.Dropped("a", "p", NOW))) {
            assertThat(VersionEvent.fromJson(event.toJson())).isEqualTo(event);
        }
        assertThatThrownBy(() ->
                        VersionEvent.fromJson("{\"event\":\"x\"}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static VersionState after(VersionEvent... events) {
        VersionState state = VersionState.INITIAL;
        for (VersionEvent event : events) {
            state = state.apply(event);
        }
        return state;
    }

    private static State state(VersionState state, String id) {
        return state.rebuilds().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static VersionEvent.Requested requested(String id) {
        return requested(id, Decision.SWITCH, Decision.KEEP);
    }

    private static VersionEvent.Requested requested(
            String id, Decision whenEqual, Decision onDifference) {
        return new VersionEvent.Requested(id, "p", NOW, whenEqual, onDifference, 100);
    }

    private static VersionEvent.Compared compared(String id, long differing) {
        return new VersionEvent.Compared(id, NOW, 10, differing, List.of());
    }
}
