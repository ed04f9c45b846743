package org.manyuan.bench.scale;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import org.manyuan.bench.product.Facts;
import org.manyuan.bench.product.KafkaClients;
import org.manyuan.bench.product.Returns;
import org.manyuan.bench.product.Zones;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.topics.TopicCheck;
import org.manyuan.reporting.figure.Cell;
import org.manyuan.reporting.figure.Contribution;
import org.manyuan.reporting.figure.Counter;
import org.manyuan.reporting.fold.CellRecords;

/**
 * Ten years of projects as the fold leaves them behind: its changelogs and the reports' topic, as
 * if everything had been folded and compacted. Writing and folding the events themselves would take
 * hours and end in the same records.
 */
final class Past {

    static final int FIRST_YEAR = 2010;
    static final int YEARS = 10;

    private static final int MONTHS = YEARS * 12;
    private static final int EVENTS_EACH = 5;
    private static final String FACTS_CHANGELOG = "manyuan-reporting-facts-changelog";
    private static final String CELLS_CHANGELOG = "manyuan-reporting-cells-changelog";

    private final Zones zones;
    private final int projects;
    private final Returns returns;
    private final AtomicReference<@Nullable Exception> lost = new AtomicReference<>();

    Past(Zones zones, int projects) {
        this.zones = zones;
        this.projects = projects;
        this.returns = new Returns(zones, FIRST_YEAR, YEARS);
    }

    /** What all zones together returned of an indicator in a year. */
    BigDecimal returned() {
        return returns.ofAllZones();
    }

    /** How many projects were signed in a year: each two months after it was entered. */
    long signedIn(int year) {
        long signed = 0;
        for (int month = 0; month < MONTHS; month++) {
            if (enteredOn(month).plusMonths(2).getYear() == year) {
                signed += enteredIn(month);
            }
        }
        return signed;
    }

    private long enteredIn(int month) {
        long whole = (long) zones.all().size() * MONTHS;
        long zonesBefore = (long) month * zones.all().size();
        long rest = projects % whole - zonesBefore;
        return projects / whole * zones.all().size() + Math.clamp(rest, 0, zones.all().size());
    }

    /**
     * Writes it; one partition after the other, so that the cells of one fit into memory.
     *
     * @return how many records lie on the reports' topic
     */
    int write(String bootstrapServers) throws InterruptedException {
        createTopics(bootstrapServers);
        int cells = 0;
        try (KafkaProducer<String, byte[]> producer = KafkaClients.producer(bootstrapServers, 20)) {
            zones.records().forEach(record -> send(producer, record));
            returns.records().forEach(record -> send(producer, record));
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                cells += write(producer, partition);
            }
        }
        Exception failure = lost.get();
        if (failure != null) {
            throw new IllegalStateException("the past is not complete", failure);
        }
        return cells;
    }

    private int write(KafkaProducer<String, byte[]> producer, int partition) {
        Map<Cell, long[]> cells = new HashMap<>();
        for (int number = 0; number < projects; number++) {
            String subject = "P-" + number;
            if (partition == partitionOf(subject)) {
                ProjectFacts facts = project(number);
                Contribution.of(
                        facts,
                        1,
                        (cell, counter, amount) ->
                                cells.computeIfAbsent(cell, none -> new long[Counter.COUNT])[
                                                counter.ordinal()] +=
                                        amount);
                byte[] bytes = facts.toBytes();
                send(
                        producer,
                        new ProducerRecord<>(
                                FACTS_CHANGELOG,
                                partition,
                                Topics.PROJECTS + "/" + subject,
                                ByteBuffer.allocate(Long.BYTES + bytes.length)
                                        .putLong(EVENTS_EACH)
                                        .put(bytes)
                                        .array()));
            }
        }
        cells.forEach((cell, counts) -> {
            String key = CellRecords.key(cell);
            byte[] value = CellRecords.value(counts);
            send(producer, new ProducerRecord<>(CELLS_CHANGELOG, partition, key, value));
            send(producer, new ProducerRecord<>(Topics.REPORTS, partition, key, value));
        });
        send(
                producer,
                new ProducerRecord<>(
                        Topics.REPORTS,
                        partition,
                        CellRecords.FLUSH,
                        CellRecords.progress(Map.of(Topics.PROJECTS, 0L, Topics.INVESTMENTS, 0L))));
        return cells.size();
    }

    private ProjectFacts project(int number) {
        int size = zones.all().size();
        return Facts.project(
                zones.all().get(number % size).zoneId(),
                enteredOn(number / size % MONTHS),
                EVENTS_EACH);
    }

    private static LocalDate enteredOn(int month) {
        return LocalDate.of(FIRST_YEAR, 1, 11).plusMonths(month);
    }

    /** As producers choose it. */
    private static int partitionOf(String subject) {
        return Utils.toPositive(Utils.murmur2(subject.getBytes(StandardCharsets.UTF_8)))
                % Topics.PARTITIONS;
    }

    private void send(
            KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        producer.send(
                record,
                (metadata, failure) -> {
                    if (failure != null) {
                        lost.set(failure);
                    }
                });
    }

    private static void createTopics(String bootstrapServers) throws InterruptedException {
        List<NewTopic> topics = new ArrayList<>();
        topics.add(TopicCheck.eventTopic(Topics.ZONES));
        topics.add(TopicCheck.eventTopic(Topics.PROJECTS));
        topics.add(TopicCheck.eventTopic(Topics.INVESTMENTS));
        topics.add(TopicCheck.compactedTopic(Topics.REPORTS));
        topics.add(changelog(FACTS_CHANGELOG));
        topics.add(changelog(CELLS_CHANGELOG));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("no topics", failure.getCause());
        }
    }

    private static NewTopic changelog(String name) {
        return new NewTopic(name, Topics.PARTITIONS, (short) -1)
                .configs(Map.of("cleanup.policy", "compact"));
    }
}
