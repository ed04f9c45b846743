package org.manyuan.reporting.cube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.fold.ParkedSubject;

/** The parked subjects of all partitions, taken over flush by flush like the cells. */
final class Parked {

    private final Map<String, ParkedSubject> parked = new TreeMap<>();
    private final Map<Integer, List<Update>> unflushed = new HashMap<>();
    private List<ParkedSubject> subjects = List.of();

    private record Update(String key, @Nullable ParkedSubject subject) {}

    void accept(int partition, String key, byte @Nullable [] value) {
        unflushed
                .computeIfAbsent(partition, none -> new ArrayList<>())
                .add(new Update(key, ParkedSubject.fromBytes(value)));
    }

    void flush(int partition) {
        List<Update> updates = unflushed.remove(partition);
        if (updates != null) {
            for (Update update : updates) {
                if (update.subject() == null) {
                    parked.remove(update.key());
                } else {
                    parked.put(update.key(), update.subject());
                }
            }
            subjects = List.copyOf(parked.values());
        }
    }

    /** Those after the last flush; never changes. */
    List<ParkedSubject> subjects() {
        return subjects;
    }
}
