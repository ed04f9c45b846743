package org.manyuan.reporting.snapshot.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.platform.paging.Page;
import org.manyuan.reporting.kpi.Definitions;
import org.manyuan.reporting.snapshot.difference.Chain;
import org.manyuan.reporting.snapshot.difference.Effect;
import org.manyuan.reporting.snapshot.difference.FigureDifference;

/**
 * What became of frozen figures.
 *
 * @param with {@code now} or the later snapshot's id
 * @param events how many events moved any of the figures asked for, on all pages
 */
record DifferenceBody(
        String snapshot,
        String with,
        Stand reported,
        Stand known,
        long events,
        List<Item> items,
        int page,
        int size,
        long total) {

    /**
     * @param upTo next offset per topic and partition
     */
    record Stand(Instant at, Map<String, Map<Integer, Long>> upTo) {}

    /**
     * @param asReported as it was frozen
     * @param asKnown the same figure later
     * @param difference what was added to either side
     * @param unexplained what of it the events do not explain: nothing
     * @param events the first ones of those that moved it; {@code diff/events} has all
     */
    @Schema(name = "DifferenceItem")
    record Item(
            String scope,
            String caliber,
            String code,
            String name,
            String unit,
            Sides asReported,
            Sides asKnown,
            Moved difference,
            Moved unexplained,
            int eventCount,
            List<Event> events) {

        private static final int EVENTS = 100;

        static Item of(FigureDifference each, Definitions definitions, Locale locale) {
            return new Item(
                    each.question().scope().text(),
                    each.question().caliber().code(),
                    each.metric().code(),
                    definitions.name(each.metric(), locale),
                    each.metric().unit().label(),
                    Sides.of(each.reported()),
                    Sides.of(each.known()),
                    Moved.of(each.difference(), each.valueDifference()),
                    Moved.of(each.unexplained(), null),
                    each.moved().size(),
                    each.moved().stream().limit(EVENTS).map(Event::of).toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moved(
            BigDecimal numerator, @Nullable BigDecimal denominator, @Nullable BigDecimal value) {

        static Moved of(Effect effect, @Nullable BigDecimal value) {
            return new Moved(effect.numerator(), effect.denominator(), value);
        }
    }

    /**
     * @param effect by how much the event moved either side of the figure
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Event(
            String topic,
            String subject,
            long sequence,
            String type,
            @Nullable LocalDate occurredOn,
            @Nullable Instant recordedAt,
            @Nullable String source,
            Moved effect) {

        static Event of(Chain.Moved moved) {
            return new Event(
                    moved.cause().topic(),
                    moved.cause().subject(),
                    moved.cause().sequence(),
                    moved.cause().type(),
                    moved.cause().occurredOn(),
                    moved.cause().recordedAt(),
                    moved.cause().source(),
                    Moved.of(moved.effect(), null));
        }
    }

    static DifferenceBody of(
            String snapshot,
            String with,
            Stand reported,
            Stand known,
            List<FigureDifference> all,
            Page<Item> page) {
        return new DifferenceBody(
                snapshot,
                with,
                reported,
                known,
                all.stream()
                        .flatMap(each -> each.moved().stream())
                        .map(Chain.Moved::cause)
                        .distinct()
                        .count(),
                page.items(),
                page.page(),
                page.size(),
                page.total());
    }
}
