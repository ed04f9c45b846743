package org.manyuan.reporting.cube;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.manyuan.reporting.fold.ParkedSubject;

/** The parked subjects of all partitions, taken over flush by flush like the cells. */
final class Parked {

    private final Map<String, ParkedSubject> subjects = new TreeMap<>();
    private final Map<Integer, List<Update>> unflushed = new HashMap<>();

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
                    subjects.remove(update.key());
                } else {
                    subjects.put(update.key(), update.subject());
                }
            }
        }
    }

    Collection<ParkedSubject> subjects() {
        return subjects.values();
    }
}
