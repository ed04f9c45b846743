package org.manyuan.zone.returns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.zone.returns.ReturnCommand.Reject;

/**
 * 指标填报: what a zone returns for a period.
 *
 * @param submittedOn the day of the submission that stands; null while none does
 * @param sentBackFor why it was sent back last; null again once it is submitted anew
 */
public record IndicatorReturn(
        String zoneId,
        String period,
        ReturnStatus status,
        Figures figures,
        @Nullable LocalDate submittedOn,
        @Nullable Step submitted,
        @Nullable Step reviewed,
        @Nullable Step approved,
        @Nullable String sentBackFor,
        List<Correction> corrections) {

    public IndicatorReturn {
        corrections = List.copyOf(corrections);
    }

    static IndicatorReturn filled(ReturnId id, Figures figures) {
        return new IndicatorReturn(
                id.zoneId(),
                id.period().toString(),
                ReturnStatus.DRAFT,
                figures,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    IndicatorReturn refilled(Figures anew) {
        return new IndicatorReturn(
                zoneId,
                period,
                status,
                anew,
                submittedOn,
                submitted,
                reviewed,
                approved,
                sentBackFor,
                corrections);
    }

    IndicatorReturn submitted(LocalDate today, Step step) {
        return moved(ReturnStatus.SUBMITTED, today, step, null, null, null);
    }

    IndicatorReturn reviewed(Step step) {
        return moved(ReturnStatus.REVIEWED, submittedOn, submitted, step, null, null);
    }

    IndicatorReturn approved(Step step) {
        return moved(ReturnStatus.APPROVED, submittedOn, submitted, reviewed, step, null);
    }

    IndicatorReturn sentBack(Reject rejection) {
        return moved(ReturnStatus.SENT_BACK, null, null, null, null, rejection.reason());
    }

    IndicatorReturn corrected(
            List<ReturnEvent.Change> changes, String reason, String by, Instant at) {
        TreeMap<String, BigDecimal> values = new TreeMap<>();
        changes.forEach(each -> values.put(each.indicator(), each.after()));
        List<Correction> made =
                changes.stream()
                        .map(each ->
                                new Correction(
                                        each.indicator(),
                                        each.before(),
                                        each.after(),
                                        reason,
                                        by,
                                        at))
                        .toList();
        return new IndicatorReturn(
                zoneId,
                period,
                status,
                figures.corrected(values),
                submittedOn,
                submitted,
                reviewed,
                approved,
                sentBackFor,
                Stream.concat(corrections.stream(), made.stream()).toList());
    }

    /** Nothing that is not approved is a figure. */
    public SortedMap<String, BigDecimal> approvedValues() {
        return status == ReturnStatus.APPROVED ? figures.values() : Figures.NONE.values();
    }

    public ReturnFacts facts() {
        return new ReturnFacts(zoneId, period, approvedValues());
    }

    private IndicatorReturn moved(
            ReturnStatus to,
            @Nullable LocalDate day,
            @Nullable Step submission,
            @Nullable Step review,
            @Nullable Step approval,
            @Nullable String reason) {
        return new IndicatorReturn(
                zoneId,
                period,
                to,
                figures,
                day,
                submission,
                review,
                approval,
                reason,
                corrections);
    }
}
