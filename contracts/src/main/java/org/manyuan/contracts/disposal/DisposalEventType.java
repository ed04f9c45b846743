package org.manyuan.contracts.disposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.manyuan.contracts.disposal.DisposalEvent.Disposed;
import org.manyuan.contracts.disposal.DisposalEvent.Identified;
import org.manyuan.contracts.disposal.DisposalEvent.MeasureTaken;
import org.manyuan.contracts.disposal.DisposalEvent.PlanSet;
import org.manyuan.contracts.disposal.DisposalEvent.Reopened;
import org.manyuan.contracts.disposal.DisposalEvent.Withdrawn;
import org.manyuan.contracts.event.Fields;

/** The types of disposal-case events, version 1: their names and how their data is read. */
public enum DisposalEventType {
    IDENTIFIED(DisposalEventType::identified),
    MEASURE_TAKEN((data, on) -> new MeasureTaken(data.date("occurredOn"), data.text("measure"))),
    DISPOSED((data, on) ->
            new Disposed(data.date("occurredOn"), data.oneOf("method", Method.class))),
    REOPENED((data, on) -> new Reopened(data.date("occurredOn"), data.text("reason"))),
    WITHDRAWN((data, on) -> new Withdrawn(data.dateOr("occurredOn", on), data.text("reason"))),
    PLAN_SET(DisposalEventType::planSet);

    public static final String PREFIX = "org.manyuan.disposal-case.";
    public static final String SUFFIX = ".v1";
    private static final int MOST_MEASURES = 50;

    private final Reader reader;

    DisposalEventType(Reader reader) {
        this.reader = reader;
    }

    /** The last part of the type, such as {@code measure-taken}. */
    public String eventName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The CloudEvents type, such as {@code org.manyuan.disposal-case.disposed.v1}. */
    public String cloudEventType() {
        return PREFIX + eventName() + SUFFIX;
    }

    /** By CloudEvents type or by the bare name, as a person's command has it. */
    public static Optional<DisposalEventType> named(String type) {
        return Stream.of(values())
                .filter(candidate ->
                        candidate.cloudEventType().equals(type)
                                || candidate.eventName().equals(type))
                .findFirst();
    }

    /**
     * Reads the data of an event; the faults found are in {@code data}.
     *
     * @param recordedOn the day on which it was recorded, for the events whose {@code occurredOn}
     *     may be left out
     */
    public DisposalEvent read(Fields data, LocalDate recordedOn) {
        DisposalEvent event = reader.read(data, recordedOn);
        data.refuseUnknown();
        return event;
    }

    private static DisposalEvent identified(Fields data, LocalDate recordedOn) {
        LocalDate occurredOn = data.date("occurredOn");
        String zoneId = data.name("zoneId");
        CaseKind kind = data.oneOf("kind", CaseKind.class);
        boolean kindKnown =
                Stream.of(CaseKind.values()).anyMatch(known -> data.is("kind", known.name()));
        Cause cause = data.oneOf("cause", Cause.class);
        if (kindKnown && data.is("cause", cause.name()) && !cause.appliesTo(kind)) {
            data.fault("cause", "cause-of-other-kind", kind.name());
        }
        boolean land = kindKnown && kind == CaseKind.IDLE_LAND;
        if (kindKnown && !land && data.has("areaMu")) {
            data.fault("areaMu", "idle-land-only");
        }
        if (kindKnown && kind != CaseKind.ZOMBIE_PROJECT && data.has("projectId")) {
            data.fault("projectId", "zombie-project-only");
        }
        return new Identified(
                occurredOn,
                zoneId,
                kind,
                data.name("name"),
                cause,
                land ? data.amount("areaMu") : data.optionalAmount("areaMu"),
                data.optionalName("projectId"));
    }

    private static PlanSet planSet(Fields data, LocalDate recordedOn) {
        LocalDate occurredOn = data.dateOr("occurredOn", recordedOn);
        List<Fields> measures = data.optionalObjects("measures");
        if (measures == null || measures.isEmpty()) {
            data.fault("measures", "required");
            return new PlanSet(occurredOn, List.of());
        }
        if (measures.size() > MOST_MEASURES) {
            data.fault("measures", "most-entries", MOST_MEASURES);
            return new PlanSet(occurredOn, List.of());
        }
        return new PlanSet(
                occurredOn, measures.stream().map(DisposalEventType::plannedMeasure).toList());
    }

    private static PlannedMeasure plannedMeasure(Fields data) {
        PlannedMeasure measure =
                new PlannedMeasure(
                        data.text("measure"),
                        data.name("responsible"),
                        data.date("dueOn"),
                        data.optionalDate("doneOn"));
        data.refuseUnknown();
        return measure;
    }

    @FunctionalInterface
    private interface Reader {
        DisposalEvent read(Fields data, LocalDate recordedOn);
    }
}
