package org.manyuan.contracts.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.FactsReader;
import org.manyuan.contracts.event.FactsWriter;

/**
 * What the figures need to know of a project after an event. Money is in hundredths of 万元, so that
 * sums are exact.
 *
 * @param stage the stage the project is in; of no consequence for the figures, shown with the
 *     project
 */
public record ProjectFacts(
        String zoneId,
        ProjectKind kind,
        LocalDate enteredOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate producedOn,
        @Nullable LocalDate terminatedOn,
        long contractAmount,
        List<Arrival> arrivals,
        Stage stage,
        String name,
        @Nullable String investorName) {

    private static final byte VERSION = 1;

    public ProjectFacts {
        arrivals = List.copyOf(arrivals);
    }

    /** Capital that arrived on a day, in hundredths of 万元. */
    public record Arrival(LocalDate occurredOn, long amount) {}

    public byte[] toBytes() {
        FactsWriter out =
                new FactsWriter(VERSION)
                        .text(zoneId)
                        .constant(kind)
                        .date(enteredOn)
                        .date(signedOn)
                        .date(startedOn)
                        .date(producedOn)
                        .date(terminatedOn)
                        .number(contractAmount)
                        .number(arrivals.size());
        for (Arrival arrival : arrivals) {
            out.date(arrival.occurredOn()).number(arrival.amount());
        }
        return out.constant(stage).text(name).text(investorName).toBytes();
    }

    /**
     * @throws IllegalArgumentException where the bytes are no facts of a project
     */
    public static ProjectFacts fromBytes(byte[] bytes) {
        FactsReader in = new FactsReader(bytes, VERSION);
        String zoneId = in.text();
        ProjectKind kind = in.constant(ProjectKind.values());
        LocalDate enteredOn = in.date();
        LocalDate signedOn = in.optionalDate();
        LocalDate startedOn = in.optionalDate();
        LocalDate producedOn = in.optionalDate();
        LocalDate terminatedOn = in.optionalDate();
        long contractAmount = in.number();
        Arrival[] arrivals = new Arrival[in.count()];
        for (int index = 0; index < arrivals.length; index++) {
            arrivals[index] = new Arrival(in.date(), in.number());
        }
        return new ProjectFacts(
                zoneId,
                kind,
                enteredOn,
                signedOn,
                startedOn,
                producedOn,
                terminatedOn,
                contractAmount,
                List.of(arrivals),
                in.constant(Stage.values()),
                in.text(),
                in.optionalText());
    }
}
