package org.manyuan.platform.ledger;

import com.mongodb.MongoClientSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.manyuan.platform.ledger.messaging.Relays;
import org.manyuan.platform.ledger.persistence.Documents;
import org.manyuan.platform.time.ClockAutoConfiguration;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.platform.topics.TopicsAutoConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What a service that owns aggregates needs. */
@AutoConfiguration(after = {TopicsAutoConfiguration.class, ClockAutoConfiguration.class})
@ConditionalOnClass({KafkaTemplate.class, MongoClientSettings.class})
public class LedgerAutoConfiguration {

    /**
     * A store that is away must be told within seconds, and no write may be under way for longer
     * than that. By its time to connect the driver also waits for the store's heartbeat, and breaks
     * off what is under way where none comes: a disk that hangs for a second is no outage.
     */
    @Bean
    MongoClientSettingsBuilderCustomizer boundedWaiting() {
        return settings ->
                settings.applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                        .applyToSocketSettings(socket ->
                                socket.connectTimeout(3, TimeUnit.SECONDS)
                                        .readTimeout(10, TimeUnit.SECONDS))
                        .applyToConnectionPoolSettings(
                                pool -> pool.maxWaitTime(5, TimeUnit.SECONDS));
    }

    @Bean
    Documents documents(JsonMapper json) {
        return new Documents(json);
    }

    @Bean
    Relays relays(
            KafkaProperties kafka,
            TopicCheck topics,
            MeterRegistry meters,
            Clock clock,
            @Value("${manyuan.relay.cap:200000}") long cap) {
        return new Relays(kafka.buildProducerProperties(), topics, meters, clock, cap);
    }
}
