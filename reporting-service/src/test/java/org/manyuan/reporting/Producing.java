package org.manyuan.reporting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.project.PackageFacts;
import org.manyuan.contracts.project.ProjectEventType;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.returns.ReturnEventType;
import org.manyuan.contracts.returns.ReturnFacts;
import org.manyuan.contracts.topic.Headers;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.contracts.zone.ZoneEventType;
import org.manyuan.contracts.zone.ZoneFacts;
import org.manyuan.contracts.zone.ZoneKind;
import org.manyuan.contracts.zone.ZoneLevel;
import org.manyuan.contracts.zone.ZoneStatus;
import org.manyuan.reporting.fold.CellRecords;

/** Puts on the topics what the other services would. */
final class Producing implements AutoCloseable {

    private final Producer<String, byte[]> producer;

    Producing(String bootstrapServers) {
        producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrapServers),
                        new StringSerializer(),
                        new ByteArraySerializer());
    }

    void zone(String zoneId, String city, ZoneLevel level) {
        zone(zoneId, city, level, null, null);
    }

    void zone(
            String zoneId,
            String city,
            ZoneLevel level,
            @Nullable String host,
            @Nullable LocalDate integratedOn) {
        ZoneFacts zone =
                new ZoneFacts(
                        zoneId,
                        "开发区" + zoneId,
                        level,
                        ZoneKind.ECONOMIC,
                        city,
                        host == null ? ZoneStatus.ACTIVE : ZoneStatus.INTEGRATED,
                        host,
                        integratedOn,
                        null);
        var record = record(Topics.ZONES, zoneId, 1, zone.toBytes());
        record.headers()
                .add(
                        Headers.TYPE,
                        (ZoneEventType.PREFIX + "registered.v1").getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    /** What became of a zone or a return, with all that an event of the service says. */
    void zoneEvent(Happened happened, byte[] facts) {
        send(event(Topics.ZONES, happened, facts));
    }

    /**
     * @param event such as {@code adopted}
     * @param body the plan as JSON
     */
    void plan(String planId, String event, long sequence, String body) {
        var record =
                new ProducerRecord<>(Topics.ZONES, planId, body.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add(
                        Headers.TYPE,
                        ("org.manyuan.policy-plan." + event + ".v1")
                                .getBytes(StandardCharsets.UTF_8))
                .add(Headers.SEQUENCE, String.valueOf(sequence).getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    /**
     * @param event such as {@code approved}
     */
    void returned(String subject, long sequence, String event, ReturnFacts facts) {
        returned(subject, sequence, event, facts.toBytes());
    }

    void garbledReturn(String subject, long sequence) {
        returned(subject, sequence, "approved", new byte[] {1, 2, 3});
    }

    private void returned(String subject, long sequence, String event, byte[] facts) {
        var record = record(Topics.ZONES, subject, sequence, facts);
        record.headers()
                .add(
                        Headers.TYPE,
                        (ReturnEventType.PREFIX + event + ".v1").getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    void project(String subject, long sequence, ProjectFacts facts) {
        send(record(Topics.PROJECTS, subject, sequence, facts.toBytes()));
    }

    /** After a date was corrected. */
    void corrected(String subject, long sequence, ProjectFacts facts) {
        var record = record(Topics.PROJECTS, subject, sequence, facts.toBytes());
        record.headers()
                .add(
                        Headers.TYPE,
                        ProjectEventType.STAGE_DATE_CORRECTED
                                .cloudEventType()
                                .getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    /** What happened and the facts after it, with all that an event of the service says. */
    void event(Happened happened, byte[] facts) {
        String topic =
                happened.type().startsWith(ProjectEventType.PREFIX)
                        ? Topics.PROJECTS
                        : Topics.INVESTMENTS;
        send(event(topic, happened, facts));
    }

    private static ProducerRecord<String, byte[]> event(
            String topic, Happened happened, byte[] facts) {
        var record = record(topic, happened.subject(), happened.sequence(), facts, happened.data());
        Map.of(
                        Headers.TYPE,
                        happened.type(),
                        Headers.CLOUD_EVENTS + "time",
                        happened.recordedAt(),
                        Headers.CLOUD_EVENTS + "sourceuri",
                        happened.source())
                .forEach((name, text) ->
                        record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /**
     * @param data as JSON
     */
    record Happened(
            String subject,
            long sequence,
            String type,
            String recordedAt,
            String source,
            String data) {}

    void bundle(String subject, long sequence, PackageFacts facts) {
        var record = record(Topics.PROJECTS, subject, sequence, facts.toBytes());
        record.headers()
                .add(
                        Headers.TYPE,
                        (PackageFacts.TYPE_PREFIX + "revised.v1").getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    void disposal(String subject, long sequence, CaseFacts facts) {
        send(record(Topics.INVESTMENTS, subject, sequence, facts.toBytes()));
    }

    /** A turn of an alert of a project in a zone. */
    void alert(String alertId, int sequence, String event, String zoneId) {
        String data =
                """
                {"kind":"SIGNED_WITHOUT_START","state":"RAISED","severity":"RED","scope":"zone:%s","zoneId":"%s",
                 "year":2019,"lastYear":2019,"raisedOn":"2026-02-28"}\
                """
                        .formatted(zoneId, zoneId);
        var record =
                new ProducerRecord<>(Topics.ALERTS, alertId, data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "specversion",
                        "1.0",
                        "id",
                        alertId + ":" + sequence,
                        "source",
                        "urn:manyuan:reporting-service",
                        "type",
                        "org.manyuan.alert." + event + ".v1",
                        "subject",
                        alertId,
                        "time",
                        Instant.now().toString(),
                        "sequence",
                        String.valueOf(sequence))
                .forEach((name, value) ->
                        record.headers()
                                .add(
                                        Headers.CLOUD_EVENTS + name,
                                        value.getBytes(StandardCharsets.UTF_8)));
        send(record);
    }

    /** A record as it is, to a partition. */
    void report(int partition, String key, byte[] value) {
        report(Topics.REPORTS, partition, key, value);
    }

    void report(String topic, int partition, String key, byte[] value) {
        send(new ProducerRecord<>(topic, partition, key, value));
    }

    /** Cells and then their mark, without waiting for the broker; the end of all is waited for. */
    void flush(int partition, String key, byte[] cell, byte[] mark) {
        producer.send(new ProducerRecord<>(Topics.REPORTS, partition, key, cell));
        producer.send(new ProducerRecord<>(Topics.REPORTS, partition, CellRecords.FLUSH, mark));
    }

    void withoutFacts(String subject) {
        send(new ProducerRecord<>(Topics.PROJECTS, subject, new byte[0]));
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String subject, long sequence, byte[] facts) {
        return record(topic, subject, sequence, facts, "{}");
    }

    private static ProducerRecord<String, byte[]> record(
            String topic, String subject, long sequence, byte[] facts, String data) {
        var record = new ProducerRecord<>(topic, subject, data.getBytes(StandardCharsets.UTF_8));
        record.headers()
                .add(Headers.SEQUENCE, String.valueOf(sequence).getBytes(StandardCharsets.UTF_8))
                .add(Headers.FACTS, facts);
        return record;
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
