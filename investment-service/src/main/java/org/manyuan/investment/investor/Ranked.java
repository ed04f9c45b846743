package org.manyuan.investment.investor;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;

/**
 * On which list an investor stood in a year.
 *
 * @param place on the list, where it has places
 */
public record Ranked(Ranking list, int year, @Nullable Integer place) {

    private static final int EARLIEST_YEAR = 1980;
    private static final int LATEST_YEAR = 2100;
    private static final int LAST_PLACE = 10_000;

    static Ranked read(Fields body) {
        Ranked ranked =
                new Ranked(
                        body.oneOf("list", Ranking.class),
                        whole("year", EARLIEST_YEAR, LATEST_YEAR, body, body.number("year")),
                        place(body));
        body.refuseUnknown();
        return ranked;
    }

    Map<String, Object> toMap() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("list", list.name());
        fields.put("year", year);
        if (place != null) {
            fields.put("place", place);
        }
        return fields;
    }

    private static @Nullable Integer place(Fields body) {
        BigDecimal place = body.optionalNumber("place");
        return place == null ? null : whole("place", 1, LAST_PLACE, body, place);
    }

    private static int whole(String field, int least, int most, Fields body, BigDecimal number) {
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            body.fault(field, "whole-number-between", String.valueOf(least), String.valueOf(most));
            return least;
        }
        return number.intValueExact();
    }
}
