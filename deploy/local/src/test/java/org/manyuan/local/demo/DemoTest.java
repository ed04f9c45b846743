package org.manyuan.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.manyuan.contracts.disposal.DisposalEventType;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.project.ProjectEventType;
import tools.jackson.databind.json.JsonMapper;

class DemoTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** As many zones as there are, in eleven cities. */
    private static final List<Zone> ZONES =
            IntStream.rangeClosed(1, 99)
                    .mapToObj(i ->
                            new Zone(
                                    "S36%04d".formatted(i),
                                    "第" + i + "开发区",
                                    i % 5 == 0,
                                    String.valueOf(360_000 + 100 * (1 + i % 11))))
                    .toList();

    @Test
    void tellsTheSameStoriesForTheSameSeed() {
        byte[] once = JSON.writeValueAsBytes(cloudEvents(2018));
        byte[] again = JSON.writeValueAsBytes(cloudEvents(2018));
        assertThat(again).isEqualTo(once);
    }

    @Test
    void tellsOtherStoriesUnderOtherNamesForAnotherSeed() {
        Set<String> ids = ids(2018);
        Set<String> others = ids(2019);
        assertThat(Collections.disjoint(ids, others)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {2018, 1, 5, 7})
    void obeysEveryRule(long seed) {
        Map<String, List<DemoEvent>> histories =
                events(seed).stream().collect(Collectors.groupingBy(DemoEvent::subject));
        assertThat(histories).hasSizeGreaterThan(4_000);
        histories.forEach((subject, events) -> {
            if (subject.startsWith("P-")) {
                ProjectOracle.check(events);
            } else {
                CaseOracle.check(events);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = 2018)
    void sendsWhatTheContractsUnderstand(long seed) {
        for (DemoEvent event : events(seed)) {
            List<?> faults = new ArrayList<>();
            Fields fields = new Fields(readBack(event), "/data");
            LocalDate recordedOn = event.time().toLocalDate();
            if (event.subject().startsWith("P-")) {
                ProjectEventType.named(event.type()).orElseThrow().read(fields, recordedOn);
            } else {
                DisposalEventType.named(event.type()).orElseThrow().read(fields, recordedOn);
            }
            assertThat(fields.faults()).as(event.toString()).isEqualTo(faults);
        }
    }

    @Test
    void usesEveryEventOfBothTables() {
        Set<String> types = new HashSet<>();
        events(2018).forEach(event -> types.add(event.type()));
        Set<String> known = new HashSet<>();
        for (ProjectEventType type : ProjectEventType.values()) {
            known.add(type.cloudEventType());
        }
        for (DisposalEventType type : DisposalEventType.values()) {
            known.add(type.cloudEventType());
        }
        // the platform escalates by itself
        known.remove(ProjectEventType.OBSTACLE_ESCALATED.cloudEventType());
        // documents, codes and plans are put in at the interface, not by municipal systems
        ProjectEventType.OF_EVIDENCE.forEach(type -> known.remove(type.cloudEventType()));
        known.remove(ProjectEventType.IDENTITY_BOUND.cloudEventType());
        known.remove(DisposalEventType.PLAN_SET.cloudEventType());
        assertThat(types).isEqualTo(known);
    }

    @Test
    void recordsInOrderAndWithinTheBounds() {
        for (CityStream stream : Demo.streams(ZONES, 2018)) {
            assertThat(stream.projectEvents())
                    .isSortedAccordingTo(Comparator.comparing(DemoEvent::time));
            assertThat(stream.projectEvents())
                    .allSatisfy(event ->
                            assertThat(event.source())
                                    .isEqualTo("urn:jx:" + stream.cityCode() + ":invest"));
        }
        assertThat(ids(2018)).hasSize(events(2018).size());
    }

    private static Map<?, ?> readBack(DemoEvent event) {
        return JSON.readValue(JSON.writeValueAsBytes(event.data()), Map.class);
    }

    private static List<Map<String, Object>> cloudEvents(long seed) {
        return events(seed).stream().map(DemoEvent::toCloudEvent).toList();
    }

    private static Set<String> ids(long seed) {
        return events(seed).stream().map(DemoEvent::id).collect(Collectors.toSet());
    }

    private static List<DemoEvent> events(long seed) {
        return Demo.streams(ZONES, seed).stream()
                .map(stream -> List.of(stream.projectEvents(), stream.caseEvents()))
                .flatMap(Collection::stream)
                .flatMap(Collection::stream)
                .toList();
    }
}
