package org.manyuan.platform.zones;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.manyuan.contracts.zone.ZoneEventType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.platform.topics.EventHeaders;
import org.manyuan.platform.topics.EventHeaders.Known;
import org.manyuan.platform.topics.TopicFollower;

/** Takes the zones over from their topic into the directory; other types there are not its own. */
public final class ZoneLearner implements TopicFollower.Learner {

    private final ZoneDirectory directory;

    public ZoneLearner(ZoneDirectory directory) {
        this.directory = directory;
    }

    @Override
    public void learn(Iterable<ConsumerRecord<String, byte[]>> records) {
        List<ZoneDirectory.ZoneRecord> zones = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> each : records) {
            Known<ZoneFacts> known =
                    EventHeaders.facts(each, ZoneEventType.PREFIX, ZoneFacts::fromBytes);
            if (known != null) {
                zones.add(new ZoneDirectory.ZoneRecord(known.sequence(), known.facts()));
            }
        }
        directory.learn(zones);
    }

    @Override
    public void reached(int partition, long nextOffset) {
        directory.reached(partition, nextOffset);
    }

    @Override
    public void completed() {
        directory.completed();
    }
}
