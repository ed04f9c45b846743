package org.manyuan.reporting.signal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Hundredths;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.Stage;
import org.manyuan.reporting.figure.Figure;
import org.manyuan.reporting.signal.Signal;
import org.manyuan.reporting.signal.SignalKind;

/**
 * A signal as the interface shows it; which of the optional fields there are depends on its kind.
 *
 * @param periodEnd the last day of the quarter concerned
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SignalBody(
        SignalKind kind,
        LocalDate on,
        List<Item> projects,
        @Nullable LocalDate periodEnd,
        @Nullable Integer inLastDays,
        @Nullable Integer inPeriod,
        @Nullable BigDecimal contractAmountWan,
        @Nullable BigDecimal arrivedWan,
        @Nullable LocalDate arrivedBy,
        @Nullable Stage stage,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String recordedAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignalItem")
    record Item(
            String projectId,
            String zoneId,
            String name,
            @Nullable String investorName,
            LocalDate enteredOn,
            @Nullable LocalDate signedOn) {

        static Item of(Signal.Concerned project) {
            ProjectFacts facts = project.facts();
            return new Item(
                    project.projectId(),
                    facts.zoneId(),
                    facts.name(),
                    facts.investorName(),
                    facts.enteredOn(),
                    facts.signedOn());
        }
    }

    static SignalBody of(Signal signal) {
        List<Item> items = signal.projects().stream().map(Item::of).toList();
        return switch (signal.evidence()) {
            case Signal.None _ ->
                    new SignalBody(
                            signal.kind(),
                            signal.on(),
                            items,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case Signal.Burst burst ->
                    new SignalBody(
                            signal.kind(),
                            signal.on(),
                            items,
                            burst.periodEnd(),
                            burst.inLastDays(),
                            burst.inPeriod(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case Signal.Amounts amounts ->
                    new SignalBody(
                            signal.kind(),
                            signal.on(),
                            items,
                            null,
                            null,
                            null,
                            Figure.plain(Hundredths.toDecimal(amounts.contract())),
                            Figure.plain(Hundredths.toDecimal(amounts.arrived())),
                            amounts.by(),
                            null,
                            null,
                            null,
                            null);
            case Signal.Moved moved ->
                    new SignalBody(
                            signal.kind(),
                            signal.on(),
                            items,
                            moved.periodEnd(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            moved.correction().stage(),
                            moved.correction().from(),
                            moved.correction().to(),
                            moved.correction().recordedAt());
        };
    }
}
