package org.manyuan.reporting.webhook.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.manyuan.platform.topics.GroupFollower;
import org.manyuan.reporting.webhook.Mailroom;
import org.manyuan.reporting.webhook.Mailroom.Letter;
import org.springframework.stereotype.Component;

/** Hands the turns of alerts to the webhooks. */
@Component
class AlertsReader implements GroupFollower.Taker {

    private final Mailroom mailroom;
    private final Letters letters;

    AlertsReader(Mailroom mailroom, Letters letters) {
        this.mailroom = mailroom;
        this.letters = letters;
    }

    @Override
    public boolean isReady() {
        return mailroom.isOpen();
    }

    @Override
    public void take(ConsumerRecords<String, byte[]> records, ToLongFunction<TopicPartition> next) {
        List<Letter> read = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> each : records) {
            Letter letter = letters.read(each);
            if (letter != null) {
                read.add(letter);
            }
        }
        mailroom.address(read);
    }
}
