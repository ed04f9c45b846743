package org.manyuan.platform.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Refusal;

/**
 * What a kind of aggregate says of itself, so that intake, storage and publication are the same for
 * all.
 *
 * @param <S> its state
 * @param <E> its events
 */
public interface Lifecycle<S, E> {

    /** The name of the aggregate in its event types: {@code org.manyuan.<name>.<event>.v1}. */
    String aggregateName();

    Class<S> stateType();

    /** Whether there is an event of this bare name, such as {@code signed}. */
    boolean knows(String type);

    /** Reads the data of an event of a known type; the faults are in {@code data}. */
    E read(String type, Fields data, LocalDate recordedOn);

    LocalDate occurredOn(E event);

    /** The zones that the event names: where it registers or to where it moves something. */
    List<ZoneReference> zonesNamedBy(E event);

    /** Whether the event can be the first of a subject. */
    boolean opens(E event);

    Decision<S> decide(String subject, @Nullable S state, E event);

    /** What the service adds to an event that is going to be accepted, such as a running number. */
    default Completion<E> complete(E event, S after) {
        return new Completion<>(event, Map.of());
    }

    String zoneId(S state);

    String stage(S state);

    byte[] facts(S state);

    /**
     * A zone named by an event in a field of its data.
     *
     * @param mustBeInSystem whether a zone that has left the system will not do
     */
    record ZoneReference(String field, String zoneId, boolean mustBeInSystem) {}

    /** An event with what was added to it, and the same addition for its data. */
    record Completion<E>(E event, Map<String, Object> added) {}

    /** Whether an event may happen to a state. */
    sealed interface Decision<S> {
        record Accepted<S>(S after) implements Decision<S> {}

        record Refused<S>(Refusal refusal) implements Decision<S> {}
    }
}
