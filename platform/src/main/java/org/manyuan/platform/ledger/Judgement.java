package org.manyuan.platform.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of the events of one subject: the outcome of each, the new events to be stored,
 * and the state after them.
 */
final class Judgement<S> {

    final String subject;
    final @Nullable Aggregate<S> before;
    private @Nullable S state;
    final List<Recorded> added = new ArrayList<>();
    final Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
    private int firstDependent = Integer.MAX_VALUE;

    Judgement(String subject, @Nullable Aggregate<S> before) {
        this.subject = subject;
        this.before = before;
        this.state = before == null ? null : before.state();
    }

    @Nullable S state() {
        return state;
    }

    int nextSequence() {
        return (before == null ? 0 : before.version()) + added.size() + 1;
    }

    @Nullable Recorded recordedAs(EventKey key) {
        Recorded stored = before == null ? null : before.recordedAs(key);
        if (stored != null) {
            return stored;
        }
        return added.stream().filter(each -> each.key().equals(key)).findFirst().orElse(null);
    }

    void accept(int index, Recorded event, S after) {
        firstDependent = Math.min(firstDependent, index);
        added.add(event);
        state = after;
        outcomes.put(index, new Outcome.Accepted(subject, event.sequence(), event.stage(), false));
    }

    void answer(int index, Outcome outcome) {
        outcomes.put(index, outcome);
    }

    /**
     * The store did not take the new events: whatever was judged after the first of them is not
     * judged at all.
     */
    Map<Integer, Outcome> unstored() {
        Map<Integer, Outcome> answers = new LinkedHashMap<>(outcomes);
        answers.replaceAll(
                (index, outcome) -> index >= firstDependent ? Outcome.unavailable() : outcome);
        return answers;
    }

    /** All events of the subject after this judgement. */
    List<Recorded> events() {
        List<Recorded> all = new ArrayList<>(before == null ? List.of() : before.events());
        all.addAll(added);
        return all;
    }
}
