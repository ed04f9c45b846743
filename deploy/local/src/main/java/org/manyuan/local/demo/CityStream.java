package org.manyuan.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything one city's system sends in four years, in the order in which it recorded it. */
record CityStream(String cityCode, List<DemoEvent> projectEvents, List<DemoEvent> caseEvents) {

    private static final LocalDate FIRST_DAY = LocalDate.of(2017, 1, 3);
    private static final int DAYS = 1_440;

    /**
     * @param zones of this city, in the order of their ids
     */
    static CityStream of(String cityCode, List<Zone> zones, long seed) {
        List<DemoEvent> projects = new ArrayList<>();
        List<DemoEvent> cases = new ArrayList<>();
        for (Zone zone : zones) {
            Chance chance = new Chance(seed, zone.zoneId());
            int count = zone.national() ? chance.between(50, 80) : chance.between(22, 42);
            for (int number = 1; number <= count; number++) {
                String id = "P-%s-%d-%03d".formatted(zone.zoneId(), seed, number);
                LocalDate enteredOn = FIRST_DAY.plusDays(chance.between(0, DAYS));
                projects.addAll(new ProjectStory(id, zone, zones, enteredOn, chance).events());
            }
            cases.addAll(casesOf(zone, seed, chance));
        }
        return new CityStream(cityCode, byTime(projects), byTime(cases));
    }

    int size() {
        return projectEvents.size() + caseEvents.size();
    }

    private static List<DemoEvent> casesOf(Zone zone, long seed, Chance chance) {
        List<DemoEvent> cases = new ArrayList<>();
        int number = 0;
        for (CaseStory.Kind kind : CaseStory.Kind.values()) {
            for (int left = chance.between(2, 7); left > 0; left--) {
                String id = "D-%s-%d-%03d".formatted(zone.zoneId(), seed, ++number);
                cases.addAll(new CaseStory(id, kind, zone, chance).events());
            }
        }
        return cases;
    }

    /** The sort is stable, and within a project times only grow: its order is kept. */
    private static List<DemoEvent> byTime(List<DemoEvent> events) {
        return events.stream().sorted(Comparator.comparing(DemoEvent::time)).toList();
    }
}
