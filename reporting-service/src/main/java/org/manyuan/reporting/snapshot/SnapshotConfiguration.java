package org.manyuan.reporting.snapshot;

import java.time.Clock;
import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.reporting.lengthy.LengthyAnswers;
import org.manyuan.reporting.snapshot.difference.Differences;
import org.manyuan.reporting.snapshot.messaging.TopicSources;
import org.manyuan.reporting.snapshot.messaging.TopicTail;
import org.manyuan.reporting.snapshot.persistence.MongoSnapshots;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    /** Each reads topics from their start and keeps what it needs of them in memory. */
    private static final int AT_ONCE = 2;

    /** One at a time is usual; the figures are in memory anyway. */
    private static final int FROZEN_AT_ONCE = 8;

    @Bean
    MongoSnapshots snapshots(MongoDatabaseFactory databases) {
        return new MongoSnapshots(databases.getMongoDatabase());
    }

    @Bean
    StoreSetup snapshotIndexes(MongoSnapshots snapshots) {
        return new StoreSetup("snapshots", snapshots::createIndexes);
    }

    @Bean
    LengthyAnswers<Freezing.Asked, Freezing.Outcome> freezingAnswers(Clock clock) {
        return new LengthyAnswers<>("freezing", FROZEN_AT_ONCE, true, clock);
    }

    @Bean
    LengthyAnswers<Snapshot, Verification> verificationAnswers(Clock clock) {
        return new LengthyAnswers<>("verification", AT_ONCE, false, clock);
    }

    @Bean
    LengthyAnswers<Differences.Asked, Differences.Compared> differenceAnswers(Clock clock) {
        return new LengthyAnswers<>("comparison", AT_ONCE, false, clock);
    }

    @Bean
    TopicTail topicTail(
            KafkaProperties kafka,
            @Value("${manyuan.reporting.difference-events:100000}") int most) {
        return new TopicTail(kafka.buildConsumerProperties(), most);
    }

    @Bean
    TopicSources topicSources(KafkaProperties kafka) {
        return new TopicSources(kafka.buildConsumerProperties());
    }
}
