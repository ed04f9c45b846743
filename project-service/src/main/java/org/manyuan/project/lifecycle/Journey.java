package org.manyuan.project.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.Stage;

/**
 * The stages a project has gone through, in their order, each with the day on which it was reached.
 */
public record Journey(List<Entry> entries) {

    public Journey {
        entries = List.copyOf(entries);
    }

    public record Entry(Stage stage, LocalDate occurredOn) {}

    static Journey from(Stage stage, LocalDate occurredOn) {
        return new Journey(List.of(new Entry(stage, occurredOn)));
    }

    public Entry latest() {
        return entries.getLast();
    }

    /** The day of the registration. */
    public LocalDate enteredOn() {
        return entries.getFirst().occurredOn();
    }

    /** The day on which a stage was reached, the last time where it was reached more than once. */
    public @Nullable LocalDate reachedOn(Stage stage) {
        int index = indexOf(stage);
        return index < 0 ? null : entries.get(index).occurredOn();
    }

    boolean isAtStart() {
        return entries.size() == 1;
    }

    @Nullable Entry before(Stage stage) {
        int index = indexOf(stage);
        return index < 1 ? null : entries.get(index - 1);
    }

    @Nullable Entry after(Stage stage) {
        int index = indexOf(stage);
        return index < 0 || index + 1 == entries.size() ? null : entries.get(index + 1);
    }

    Journey reach(Stage stage, LocalDate occurredOn) {
        List<Entry> longer = new ArrayList<>(entries);
        longer.add(new Entry(stage, occurredOn));
        return new Journey(longer);
    }

    Journey correct(Stage stage, LocalDate occurredOn) {
        List<Entry> corrected = new ArrayList<>(entries);
        corrected.set(indexOf(stage), new Entry(stage, occurredOn));
        return new Journey(corrected);
    }

    Journey revokeLatest() {
        return new Journey(entries.subList(0, entries.size() - 1));
    }

    private int indexOf(Stage stage) {
        for (int index = entries.size() - 1; index >= 0; index--) {
            if (entries.get(index).stage() == stage) {
                return index;
            }
        }
        return -1;
    }
}
