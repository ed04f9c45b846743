package org.manyuan.reporting.world;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.fold.FoldTopology;
import org.manyuan.reporting.fold.Repair;
import org.manyuan.reporting.fold.UnreadableRecords;

/** The topology of one partition, without a broker. */
public final class FoldDriver implements AutoCloseable {

    private static final Duration LONGER_THAN_A_FLUSH = Duration.ofMillis(60);

    private final UnreadableRecords unreadable = new UnreadableRecords();
    private final TopologyTestDriver driver;
    private final Map<String, TestInputTopic<@Nullable String, byte[]>> inputs;
    private final TestOutputTopic<String, byte[]> reports;

    public FoldDriver() {
        this(Map.of());
    }

    /**
     * @param resumeFrom the next offset per topic
     */
    public FoldDriver(Map<String, Long> resumeFrom) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "fold-test");
        driver =
                new TopologyTestDriver(
                        new FoldTopology(unreadable, partition -> resumeFrom).get(), properties);
        inputs =
                Map.of(
                        Topics.PROJECTS, input(Topics.PROJECTS),
                        Topics.INVESTMENTS, input(Topics.INVESTMENTS),
                        Topics.REPAIRS, input(Topics.REPAIRS));
        reports =
                driver.createOutputTopic(
                        Topics.REPORTS, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private TestInputTopic<@Nullable String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    public void tell(World.Delivery delivery) {
        tell(
                delivery.topic(),
                delivery.subject(),
                String.valueOf(delivery.sequence()),
                delivery.facts());
    }

    /** Whatever is null is not there. */
    public void tell(
            String topic,
            @Nullable String subject,
            @Nullable String sequence,
            byte @Nullable [] facts) {
        RecordHeaders headers = new RecordHeaders();
        if (sequence != null) {
            headers.add(Headers.SEQUENCE, sequence.getBytes(StandardCharsets.UTF_8));
        }
        if (facts != null) {
            headers.add(Headers.FACTS, facts);
        }
        inputs.get(topic).pipeInput(new TestRecord<>(subject, new byte[] {'{', '}'}, headers));
    }

    public void repair(Repair repair) {
        inputs.get(Topics.REPAIRS)
                .pipeInput(
                        new TestRecord<>(
                                repair.subject(), new byte[] {'{', '}'}, repair.headers()));
    }

    /** What came out since the last time, in its order, once the next flush is over. */
    public List<KeyValue<String, byte[]>> flush() {
        driver.advanceWallClockTime(LONGER_THAN_A_FLUSH);
        return reports.readKeyValuesToList();
    }

    /** What came out since the last time without a flush. */
    public List<KeyValue<String, byte[]>> unflushed() {
        return reports.readKeyValuesToList();
    }

    public KeyValueStore<String, byte[]> store(String name) {
        return driver.getKeyValueStore(name);
    }

    public List<UnreadableRecords.Unreadable> unreadable() {
        return unreadable.latest();
    }

    @Override
    public void close() {
        driver.close();
    }
}
