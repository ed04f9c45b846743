package org.manyuan.local.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of one project or case, in the order in which they happened. Its city records each
 * some days later, and after the one before.
 */
final class History {

    /** The last day of the four years. */
    static final LocalDate END = LocalDate.of(2020, 12, 31);

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final String source;
    private final String typePrefix;
    private final String subject;
    private final Chance chance;
    private final List<Told> told = new ArrayList<>();

    History(String cityCode, String typePrefix, String subject, Chance chance) {
        this.source = "urn:jx:" + cityCode + ":invest";
        this.typePrefix = typePrefix;
        this.subject = subject;
        this.chance = chance;
    }

    /**
     * Adds what happened on a day; the order of telling decides only within a day.
     *
     * @param data pairs of field and value; a field whose value is null is left out
     */
    void tell(String event, LocalDate occurredOn, @Nullable Object... data) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("occurredOn", occurredOn.toString());
        for (int i = 0; i < data.length; i += 2) {
            if (data[i] instanceof String field && data[i + 1] != null) {
                fields.put(field, data[i + 1]);
            }
        }
        told.add(new Told(event, occurredOn, fields));
    }

    /** Takes back what would have happened after the day. */
    void cutAfter(LocalDate day) {
        told.removeIf(each -> each.occurredOn().isAfter(day));
    }

    List<DemoEvent> events() {
        List<DemoEvent> events = new ArrayList<>();
        OffsetDateTime earliest = OffsetDateTime.MIN;
        for (Told each : told.stream().sorted(Comparator.comparing(Told::occurredOn)).toList()) {
            OffsetDateTime usual = recordedAt(each.occurredOn());
            OffsetDateTime time = usual.isBefore(earliest) ? earliest : usual;
            earliest = time.plus(Duration.ofMinutes(1));
            events.add(
                    new DemoEvent(
                            subject + "-" + (events.size() + 1),
                            source,
                            typePrefix + each.event() + ".v1",
                            subject,
                            time,
                            each.data()));
        }
        return events;
    }

    private OffsetDateTime recordedAt(LocalDate occurredOn) {
        return occurredOn
                .plusDays(chance.between(0, 6))
                .atTime(chance.between(9, 17), chance.between(0, 59))
                .atOffset(CHINA);
    }

    private record Told(String event, LocalDate occurredOn, Map<String, Object> data) {}
}
