package org.manyuan.investment.policy;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.investment.keeper.Keeper;

/**
 * What a policy says.
 *
 * @param keeper the office that keeps it here
 * @param validTo its last day; null where it has no end
 * @param industries for which it is meant; empty for all
 */
public record PolicyContent(
        String title,
        PolicyLevel level,
        Keeper keeper,
        String issuingBody,
        @Nullable String documentNumber,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> industries,
        @Nullable String summary,
        @Nullable String text) {

    private static final int MOST_INDUSTRIES = 50;

    public PolicyContent {
        industries = List.copyOf(industries);
    }

    static PolicyContent read(Fields body) {
        PolicyContent content =
                new PolicyContent(
                        body.name("title"),
                        body.oneOf("level", PolicyLevel.class),
                        Keeper.read("keeper", body),
                        body.name("issuingBody"),
                        body.optionalName("documentNumber"),
                        body.date("validFrom"),
                        body.optionalDate("validTo"),
                        industries(body),
                        body.optionalText("summary"),
                        body.optionalText("text"));
        if (body.is("level", content.level.name())
                && body.has("keeper")
                && !content.level.isKeptBy(content.keeper)) {
            body.fault("keeper", "keeper-of-level", content.level.name());
        }
        if (content.validTo != null && content.validTo.isBefore(content.validFrom)) {
            body.fault("validTo", "ends-before-start");
        }
        body.refuseUnknown();
        return content;
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !isExpiredOn(day);
    }

    public boolean isExpiredOn(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("level", level.name());
        fields.put("keeper", keeper.scope());
        fields.put("issuingBody", issuingBody);
        fields.put("documentNumber", documentNumber);
        fields.put("validFrom", validFrom.toString());
        fields.put("validTo", validTo == null ? null : validTo.toString());
        fields.put("industries", industries);
        fields.put("summary", summary);
        fields.put("text", text);
        return fields;
    }

    private static List<String> industries(Fields body) {
        List<String> names =
                Objects.requireNonNullElse(body.optionalNames("industries"), List.of());
        if (names.size() > MOST_INDUSTRIES) {
            body.fault("industries", "most-entries", MOST_INDUSTRIES);
        }
        return names.stream().distinct().toList();
    }
}
