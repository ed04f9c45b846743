package org.manyuan.reporting.rebuild;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.manyuan.reporting.fold.FoldTopology;
import org.manyuan.reporting.version.ReportVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Deletes what is left of versions that nobody needs any more, once no instance folds them. Any
 * instance may do it, and again after a crash.
 */
@Component
class Retirement {

    private static final Logger log = LoggerFactory.getLogger(Retirement.class);

    private final KafkaProperties kafka;
    private final Set<ReportVersion> gone = new HashSet<>();

    Retirement(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    void of(Collection<ReportVersion> retired) throws ExecutionException, InterruptedException {
        List<ReportVersion> left = retired.stream().filter(each -> !gone.contains(each)).toList();
        if (left.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(kafka.buildAdminProperties())) {
            for (ReportVersion version : left) {
                if (!isFolded(admin, version)) {
                    delete(admin, version);
                    gone.add(version);
                }
            }
        }
    }

    private static boolean isFolded(Admin admin, ReportVersion version)
            throws ExecutionException, InterruptedException {
        String group = version.applicationId();
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .anyMatch(described -> !described.members().isEmpty());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw failure;
        }
    }

    private static void delete(Admin admin, ReportVersion version)
            throws ExecutionException, InterruptedException {
        Set<String> existing = admin.listTopics().names().get();
        List<String> topics =
                version.topics(FoldTopology.STORES).stream().filter(existing::contains).toList();
        for (var deleted : admin.deleteTopics(topics).topicNameValues().values()) {
            try {
                deleted.get();
            } catch (ExecutionException failure) {
                // another instance was faster
                if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw failure;
                }
            }
        }
        try {
            admin.deleteConsumerGroups(List.of(version.applicationId())).all().get();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof GroupIdNotFoundException)) {
                throw failure;
            }
        }
        log.info("{} is gone, {} topics were deleted", version, topics.size());
    }
}
