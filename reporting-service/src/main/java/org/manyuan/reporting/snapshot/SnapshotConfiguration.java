package org.manyuan.reporting.snapshot;

import org.manyuan.platform.ledger.persistence.StoreSetup;
import org.manyuan.reporting.snapshot.messaging.TopicSources;
import org.manyuan.reporting.snapshot.messaging.TopicTail;
import org.manyuan.reporting.snapshot.persistence.MongoSnapshots;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class SnapshotConfiguration {

    @Bean
    MongoSnapshots snapshots(MongoDatabaseFactory databases) {
        return new MongoSnapshots(databases.getMongoDatabase());
    }

    @Bean
    StoreSetup snapshotIndexes(MongoSnapshots snapshots) {
        return new StoreSetup("snapshots", snapshots::createIndexes);
    }

    @Bean
    TopicTail topicTail(KafkaProperties kafka) {
        return new TopicTail(kafka.buildConsumerProperties());
    }

    @Bean
    TopicSources topicSources(KafkaProperties kafka) {
        return new TopicSources(kafka.buildConsumerProperties());
    }
}
