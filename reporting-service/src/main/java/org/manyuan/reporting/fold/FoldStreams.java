package org.manyuan.reporting.fold;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.background.BackgroundLoop;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.version.ReportVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the topology of one version as soon as the broker and the topics are there, and keeps it
 * running.
 */
final class FoldStreams extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(FoldStreams.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReportVersion version;
    private final FoldTopology topology;
    private final Properties properties;
    private final TopicCheck topics;
    private final StoreRestoration restoration;
    private volatile @Nullable KafkaStreams streams;

    FoldStreams(
            ReportVersion version,
            FoldTopology topology,
            Properties properties,
            TopicCheck topics,
            StoreRestoration restoration) {
        super("fold-starter");
        this.version = version;
        this.topology = topology;
        this.properties = properties;
        this.topics = topics;
        this.restoration = restoration;
    }

    @Override
    protected @Nullable Duration turn() throws ExecutionException, InterruptedException {
        topics.ensure(
                List.of(
                        TopicCheck.eventTopic(Topics.PROJECTS),
                        TopicCheck.eventTopic(Topics.INVESTMENTS),
                        TopicCheck.eventTopic(Topics.REPAIRS),
                        TopicCheck.compactedTopic(version.topic())));
        KafkaStreams created = new KafkaStreams(topology.get(), properties);
        created.setUncaughtExceptionHandler(failure -> {
            log.error("the fold goes on in a new thread", failure);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        created.setGlobalStateRestoreListener(restoration);
        created.start();
        streams = created;
        return null;
    }

    /** Goes on where it is, here or in another instance. */
    @Override
    public void stop() {
        close(CloseOptions.timeout(PATIENCE));
    }

    /** Nobody needs this version any more: its group is left at once. */
    void end() {
        close(
                CloseOptions.timeout(PATIENCE)
                        .withGroupMembershipOperation(
                                CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    private void close(CloseOptions how) {
        super.stop();
        KafkaStreams started = streams;
        if (started != null) {
            started.close(how);
        }
    }
}
