package org.manyuan.reporting.alert.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.reporting.alert.Alert;
import org.manyuan.reporting.alert.AlertKind;
import org.manyuan.reporting.alert.AlertState;
import org.manyuan.reporting.alert.Severity;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class AlertFeedTest {

    private final AlertFeed feed = new AlertFeed();

    /** A reader that notes what it is sent, each event in one line. */
    private static final class Reader extends SseEmitter {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        @Override
        public void send(SseEventBuilder event) {
            lines.add(
                    event.build().stream()
                            .map(part -> String.valueOf(part.getData()))
                            .collect(Collectors.joining())
                            .strip()
                            .replace('\n', ' '));
        }
    }

    @Test
    void whoListensIsToldWhereItBeginsAndThenWhatConcernsIt() {
        feed.publish(event(0, 4, "A"));
        Reader reader = listen("A", null);
        feed.publish(event(0, 5, "A"));
        feed.publish(event(1, 7, "B"));
        feed.publish(event(1, 8, "A"));

        await().untilAsserted(() ->
                assertThat(reader.lines)
                        .containsExactly(
                                "id:0:5 event:listening data:{}",
                                "id:0:6 event:alert data:A 0/5",
                                "id:0:6,1:9 event:alert data:A 1/8"));
    }

    @Test
    void whoComesBackGetsWhatWasMissed() {
        feed.publish(event(0, 0, "A"));
        feed.publish(event(1, 0, "A"));
        feed.publish(event(0, 1, "A"));
        feed.publish(event(1, 1, "B"));

        Reader reader = listen("A", "0:1");

        await().untilAsserted(() ->
                assertThat(reader.lines)
                        .containsExactly(
                                "id:0:1,1:1 event:alert data:A 1/0",
                                "id:0:2,1:1 event:alert data:A 0/1"));
    }

    @Test
    void whoMissedMoreThanIsRememberedReadsTheListAgain() {
        for (int offset = 0; offset <= 5_000; offset++) {
            feed.publish(event(0, offset, "B"));
        }

        Reader late = listen("A", "0:0");
        Reader inTime = listen("A", "0:1");
        feed.publish(event(0, 5_001, "A"));

        await().untilAsserted(() ->
                assertThat(late.lines)
                        .containsExactly(
                                "id:0:5001 event:reload data:{}",
                                "id:0:5002 event:alert data:A 0/5001"));
        await().untilAsserted(() ->
                assertThat(inTime.lines).containsExactly("id:0:5002 event:alert data:A 0/5001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "0:", "0:1,", "99999:1", "0:1234567890123456789"})
    void aPositionThatIsNoneOfOursIsAsIfTooMuchWasMissed(String lastEventId) {
        Reader reader = listen("A", lastEventId);

        await().untilAsserted(() ->
                assertThat(reader.lines).singleElement().asString().contains("event:reload"));
    }

    @Test
    void whatTheTopicGivesAgainIsNotPushedAgain() {
        Reader reader = listen("A", null);
        feed.publish(event(0, 0, "A"));
        feed.publish(event(0, 1, "A"));
        feed.publish(event(0, 0, "A"));
        feed.publish(event(0, 2, "A"));

        await().untilAsserted(() ->
                assertThat(reader.lines)
                        .containsExactly(
                                "id:0:0 event:listening data:{}",
                                "id:0:1 event:alert data:A 0/0",
                                "id:0:2 event:alert data:A 0/1",
                                "id:0:3 event:alert data:A 0/2"));
    }

    private Reader listen(String zoneId, @Nullable String lastEventId) {
        Reader reader = new Reader();
        feed.subscribe(
                alert -> zoneId.equals(alert.zoneId()), lastEventId, new FeedReader(reader, 6_000));
        return reader;
    }

    private static AlertEvent event(int partition, long offset, String zoneId) {
        return new AlertEvent(
                partition,
                offset,
                "raised",
                "T1",
                new Alert(
                        AlertKind.TARGET,
                        AlertState.RAISED,
                        Severity.RED,
                        "zone:" + zoneId,
                        zoneId,
                        2019,
                        2019,
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 2, 28),
                        null,
                        null),
                "%s %d/%d".formatted(zoneId, partition, offset));
    }
}
