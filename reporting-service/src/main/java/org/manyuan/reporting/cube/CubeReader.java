package org.manyuan.reporting.cube;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.manyuan.platform.background.BackgroundLoop;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.version.ReportVersion;
import org.manyuan.reporting.version.Versions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/**
 * Reads all cells of all partitions into the cube for as long as the service runs: those of the
 * version that serves. When another one takes its place, what is shown stays as it is until the new
 * one is read.
 */
@Component
public class CubeReader extends BackgroundLoop {

    private static final Logger log = LoggerFactory.getLogger(CubeReader.class);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration TELL_EVERY = Duration.ofSeconds(3);
    private static final int RECORDS_AT_ONCE = 5_000;

    private final Cube cube;
    private final Versions versions;
    private final TopicCheck topics;
    private final Map<String, Object> consumerProperties;
    private volatile Restoration restoration = Restoration.UNKNOWN;
    private volatile boolean complete;

    CubeReader(Cube cube, Versions versions, TopicCheck topics, KafkaProperties kafka) {
        super("cube-reader");
        this.cube = cube;
        this.versions = versions;
        this.topics = topics;
        this.consumerProperties = new HashMap<>(kafka.buildConsumerProperties());
        consumerProperties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        consumerProperties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumerProperties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumerProperties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        consumerProperties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
    }

    /**
     * Whether the cells were read to the end that they had at the start; before that no figure is
     * right.
     */
    public boolean isComplete() {
        return complete;
    }

    /** How far the reading has come that makes the figures complete. */
    public Restoration restoration() {
        return restoration;
    }

    @Override
    protected Duration turn() throws ExecutionException, InterruptedException {
        try {
            versions.awaitComplete();
            ReportVersion version = versions.state().serving();
            topics.ensure(List.of(TopicCheck.compactedTopic(version.topic())));
            read(version);
            return Duration.ZERO;
        } catch (InterruptException end) {
            // until the end it answers what it knows
            throw end;
        } catch (ExecutionException | RuntimeException away) {
            complete = false;
            restoration = Restoration.UNKNOWN;
            throw away;
        }
    }

    /** Until another version serves. */
    private void read(ReportVersion version) {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        consumerProperties,
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(version.topic()).stream()
                            .map(info -> new TopicPartition(info.topic(), info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            // while the cells are read again, older values come by
            cube.restart();
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long toldAt = System.nanoTime();
            boolean whole = false;
            while (isRunning() && versions.state().serving().equals(version)) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                    cube.accept(each.partition(), each.key(), each.value());
                }
                if (whole) {
                    continue;
                }
                restoration = Restoration.of(starts, consumer::position, ends);
                // another version's fold may be a few events behind the one that is shown
                if (restoration.isComplete() && !cube.isBehind()) {
                    cube.complete();
                    whole = true;
                    complete = true;
                    versions.show(version);
                    log.info("the figures are complete: {}, {}", version, restoration);
                } else if (System.nanoTime() - toldAt > TELL_EVERY.toNanos()) {
                    toldAt = System.nanoTime();
                    log.info("restoring the figures: {}", restoration);
                }
            }
        }
    }
}
