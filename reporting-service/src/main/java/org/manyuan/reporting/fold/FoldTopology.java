package org.manyuan.reporting.fold;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.reporting.version.ReportVersion;

/**
 * {@code manyuan.projects, manyuan.investments, manyuan.report-repairs → fold → manyuan.reports}:
 * one sub-topology, no repartitioning, since the topics are keyed by subject (a repair lies in the
 * partition of the record that it repairs) and cells are partial sums per partition.
 */
public final class FoldTopology implements Supplier<Topology> {

    public static final String FACTS = "facts";
    public static final String CELLS = "cells";
    public static final String PARKED = "parked";
    public static final String HELD = "held";
    public static final String REPAIRS = "repairs";
    public static final List<String> STORES = List.of(FACTS, CELLS, PARKED, HELD, REPAIRS);

    private final UnreadableRecords unreadable;
    private final Resumption resumption;
    private final ReportVersion version;

    /** The topology of the first version. */
    public FoldTopology(UnreadableRecords unreadable, Resumption resumption) {
        this(unreadable, resumption, ReportVersion.FIRST);
    }

    FoldTopology(UnreadableRecords unreadable, Resumption resumption, ReportVersion version) {
        this.unreadable = unreadable;
        this.resumption = resumption;
        this.version = version;
    }

    @Override
    public Topology get() {
        return new Topology()
                .addSource(
                        "events",
                        new StringDeserializer(),
                        new ByteArrayDeserializer(),
                        Topics.PROJECTS,
                        Topics.INVESTMENTS,
                        Topics.REPAIRS)
                .addProcessor("fold", new Fold(), "events")
                .addSink(
                        "reports",
                        version.topic(),
                        (topic, key) -> key.text().getBytes(StandardCharsets.UTF_8),
                        new ByteArraySerializer(),
                        (String topic, ReportKey key, byte[] value, int partitions) ->
                                Optional.of(Set.of(key.partition())),
                        "fold");
    }

    private final class Fold implements ProcessorSupplier<String, byte[], ReportKey, byte[]> {
        @Override
        public Processor<String, byte[], ReportKey, byte[]> get() {
            return new FoldProcessor(unreadable, resumption);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(store(FACTS), store(CELLS), store(PARKED), store(HELD), store(REPAIRS));
        }
    }

    private static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }
}
