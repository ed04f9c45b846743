package org.manyuan.investment.ruling;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;

/** What the rules of an aggregate say to a command. */
public sealed interface Ruling<S> {

    /**
     * @param event the bare name of the event that comes of it
     * @param data the event's data as JSON values
     */
    record Allowed<S>(String event, LocalDate occurredOn, Map<String, Object> data, S after)
            implements Ruling<S> {}

    /** It is so already. */
    record Unchanged<S>(S state) implements Ruling<S> {}

    record Refused<S>(Refusal refusal) implements Ruling<S> {}

    /**
     * An event whose data are its day and some fields, of which those that are null are left out.
     */
    static <S> Ruling<S> allowed(
            String event,
            LocalDate occurredOn,
            S after,
            Map<String, ? extends @Nullable Object> fields) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("occurredOn", occurredOn.toString());
        fields.forEach((name, value) -> {
            if (value != null) {
                data.put(name, value);
            }
        });
        return new Allowed<>(event, occurredOn, data, after);
    }

    static <S> Ruling<S> refused(ProblemType type, Fault... faults) {
        return new Refused<>(Refusal.of(type, faults));
    }
}
