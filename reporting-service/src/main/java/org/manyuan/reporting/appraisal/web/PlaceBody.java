package org.manyuan.reporting.appraisal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.policy.Aspect;
import org.manyuan.contracts.policy.Fraction;
import org.manyuan.reporting.appraisal.Appraisals;
import org.manyuan.reporting.appraisal.Scores;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.kpi.Definitions;

/**
 * Where a zone stands.
 *
 * @param score from 0 to 100
 * @param climb by how many places it climbed since the same month of last year
 * @param missing the figures for which it has no value
 */
record PlaceBody(
        int rank,
        String zoneId,
        String name,
        BigDecimal score,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer lastYearRank,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer climb,
        boolean commended,
        boolean summoned,
        List<AspectBody> aspects,
        List<String> missing) {

    /**
     * @param score what the aspect adds to the whole
     * @param weight the most that it could add, of 1
     */
    record AspectBody(
            Aspect aspect,
            String name,
            BigDecimal score,
            BigDecimal weight,
            List<MarkBody> figures) {}

    /**
     * @param points from 20 to 100 before the weight, 0 without a value
     */
    record MarkBody(
            String metric,
            BigDecimal weight,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal least,
            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal greatest,
            BigDecimal points) {

        static MarkBody of(Scores.Mark mark) {
            return new MarkBody(
                    mark.weight().metric(),
                    Figure.rounded(mark.weight().weight()),
                    rounded(mark.value()),
                    rounded(mark.least()),
                    rounded(mark.greatest()),
                    Figure.rounded(mark.points()));
        }
    }

    static PlaceBody of(Appraisals.Appraised zone, Definitions definitions, Locale locale) {
        Scores.Scored scored = zone.scored();
        return new PlaceBody(
                scored.rank(),
                scored.zone().zoneId(),
                scored.zone().name(),
                Figure.rounded(scored.score()),
                zone.lastYearRank(),
                zone.climb(),
                zone.commended(),
                zone.summoned(),
                aspects(scored.marks(), definitions, locale),
                scored.marks().stream()
                        .filter(mark -> mark.value() == null)
                        .map(mark -> mark.weight().metric())
                        .toList());
    }

    private static List<AspectBody> aspects(
            List<Scores.Mark> marks, Definitions definitions, Locale locale) {
        Map<Aspect, List<Scores.Mark>> byAspect = new EnumMap<>(Aspect.class);
        for (Scores.Mark each : marks) {
            byAspect.computeIfAbsent(each.weight().aspect(), _ -> new ArrayList<>()).add(each);
        }
        List<AspectBody> aspects = new ArrayList<>();
        byAspect.forEach((aspect, own) -> {
            Fraction score = Fraction.ZERO;
            Fraction weight = Fraction.ZERO;
            for (Scores.Mark each : own) {
                score = score.plus(each.weighted());
                weight = weight.plus(each.weight().weight());
            }
            aspects.add(
                    new AspectBody(
                            aspect,
                            definitions.name(aspect, locale),
                            Figure.rounded(score),
                            Figure.rounded(weight),
                            own.stream().map(MarkBody::of).toList()));
        });
        return aspects;
    }

    private static @Nullable BigDecimal rounded(@Nullable Fraction value) {
        return value == null ? null : Figure.rounded(value);
    }
}
