package org.manyuan.project.evidence;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.manyuan.platform.attachment.Attachments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the documents of projects are kept. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    Attachments projectEvidenceFiles(MongoDatabase database, Clock clock) {
        return new Attachments(database, "projectEvidence", clock);
    }
}
