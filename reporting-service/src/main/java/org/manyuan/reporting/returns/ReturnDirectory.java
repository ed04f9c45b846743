package org.manyuan.reporting.returns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.returns.ReturnEventType;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.platform.topics.EventHeaders;
import org.manyuan.platform.topics.EventHeaders.Known;
import org.manyuan.platform.zones.ZonesTopicLearner;
import org.springframework.stereotype.Component;

/** Learns the approved returns from the zones' topic. */
@Component
public class ReturnDirectory implements ZonesTopicLearner {

    private final Map<String, Long> sequences = new HashMap<>();
    private volatile ReturnBook book = ReturnBook.EMPTY;
    private volatile boolean complete;

    /** What is approved now. */
    public ReturnBook current() {
        return book;
    }

    public boolean isComplete() {
        return complete;
    }

    @Override
    public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<ReturnFacts> learned = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> each : records) {
            Known<ReturnFacts> known =
                    EventHeaders.facts(each, ReturnEventType.PREFIX, ReturnDirectory::read);
            if (known != null && known.sequence() > sequences.getOrDefault(known.subject(), 0L)) {
                sequences.put(known.subject(), known.sequence());
                learned.add(known.facts());
            }
        }
        if (!learned.isEmpty()) {
            book = book.with(learned);
        }
    }

    private static ReturnFacts read(byte[] bytes) {
        ReturnFacts facts = ReturnFacts.fromBytes(bytes);
        ReturnBook.period(facts);
        return facts;
    }

    @Override
    public void completed() {
        complete = true;
    }
}
