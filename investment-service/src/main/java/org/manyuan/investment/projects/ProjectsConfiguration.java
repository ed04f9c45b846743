package org.manyuan.investment.projects;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.manyuan.platform.topics.TopicCheck;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service learns of the projects. */
@Configuration(proxyBeanMethods = false)
class ProjectsConfiguration {

    @Bean
    KnownProjects knownProjects() {
        return new KnownProjects();
    }

    @Bean
    ProjectReader projectReader(KnownProjects projects, TopicCheck topics, KafkaProperties kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.buildConsumerProperties());
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new ProjectReader(projects, topics, properties);
    }
}
