package org.manyuan.reporting.fold;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the topology as soon as the broker and the topics are there, and keeps it running. */
final class FoldStreams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FoldStreams.class);

    private final FoldTopology topology;
    private final Properties properties;
    private final TopicCheck topics;
    private final StoreRestoration restoration;
    private volatile boolean running;
    private volatile @Nullable Thread starter;
    private volatile @Nullable KafkaStreams streams;

    FoldStreams(
            FoldTopology topology,
            Properties properties,
            TopicCheck topics,
            StoreRestoration restoration) {
        this.topology = topology;
        this.properties = properties;
        this.topics = topics;
        this.restoration = restoration;
    }

    @Override
    public void start() {
        // before the thread looks at it
        running = true;
        starter = Thread.ofPlatform().daemon().name("fold-starter").start(this::untilStarted);
    }

    private void untilStarted() {
        while (isRunning() && streams == null) {
            try {
                topics.ensure(
                        List.of(
                                TopicCheck.eventTopic(Topics.PROJECTS),
                                TopicCheck.eventTopic(Topics.INVESTMENTS),
                                TopicCheck.eventTopic(Topics.REPAIRS),
                                TopicCheck.compactedTopic(Topics.REPORTS)));
                KafkaStreams created = new KafkaStreams(topology.get(), properties);
                created.setUncaughtExceptionHandler(failure -> {
                    log.error("the fold goes on in a new thread", failure);
                    return StreamThreadExceptionResponse.REPLACE_THREAD;
                });
                created.setGlobalStateRestoreListener(restoration);
                created.start();
                streams = created;
            } catch (ExecutionException | RuntimeException failure) {
                log.warn("the fold cannot start yet: {}", failure.toString());
                if (!pause()) {
                    return;
                }
            } catch (InterruptedException end) {
                return;
            }
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(1_000);
            return true;
        } catch (InterruptedException end) {
            return false;
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
        }
        KafkaStreams started = streams;
        if (started != null) {
            started.close(Duration.ofSeconds(10));
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
