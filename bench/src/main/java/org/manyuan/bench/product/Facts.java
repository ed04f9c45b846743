package org.manyuan.bench.product;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.contracts.topic.Topics;

/**
 * Records of the projects' topic as the relay writes them: the CloudEvents binding with the facts
 * as a header.
 */
public final class Facts {

    private static final byte[] DATA =
            "{\"occurredOn\":\"2019-03-11\",\"contractAmountWan\":120000,\"placement\":\"LAND\",\"owner\":\"专管员甲\"}"
                    .getBytes(StandardCharsets.UTF_8);
    private static final long CONTRACT = 120_000_00;
    private static final long HUNDREDTHS = 100;

    private Facts() {}

    /**
     * An event of a project that moves on a stage every two months.
     *
     * @param sequence 1 to 5: entered, signed, started, capital arrived, produced
     */
    public static ProducerRecord<String, byte[]> event(
            String subject, String zoneId, LocalDate enteredOn, int sequence) {
        return event(subject, sequence, project(zoneId, enteredOn, sequence));
    }

    /** The facts after that event. */
    public static ProjectFacts project(String zoneId, LocalDate enteredOn, int sequence) {
        LocalDate arrivedOn = enteredOn.plusMonths(6);
        return new ProjectFacts(
                zoneId,
                ProjectKind.INDUSTRIAL,
                enteredOn,
                reached(sequence, 2, enteredOn.plusMonths(2)),
                reached(sequence, 3, enteredOn.plusMonths(4)),
                reached(sequence, 5, enteredOn.plusMonths(8)),
                null,
                sequence < 2 ? 0 : CONTRACT,
                sequence < 4
                        ? List.of()
                        : List.of(new ProjectFacts.Arrival(arrivedOn, CONTRACT / 2)),
                sequence < 2 ? Stage.NEGOTIATING : Stage.SIGNED,
                "年产十万件电子元件生产项目",
                null);
    }

    /** The event after which so many 万元 have arrived in {@link Story#YEAR}. */
    public static ProducerRecord<String, byte[]> arrival(String subject, String zoneId, int wan) {
        LocalDate day = LocalDate.of(Story.YEAR, 3, 11);
        return event(
                subject,
                wan,
                new ProjectFacts(
                        zoneId,
                        ProjectKind.INDUSTRIAL,
                        day,
                        day,
                        null,
                        null,
                        null,
                        CONTRACT,
                        List.of(new ProjectFacts.Arrival(day, wan * HUNDREDTHS)),
                        Stage.SIGNED,
                        "年产十万件电子元件生产项目",
                        null));
    }

    private static @Nullable LocalDate reached(int sequence, int by, LocalDate date) {
        return sequence < by ? null : date;
    }

    private static ProducerRecord<String, byte[]> event(
            String subject, int sequence, ProjectFacts facts) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(Topics.PROJECTS, subject, DATA);
        Headers headers = record.headers();
        add(headers, "content-type", "application/json");
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", subject + ":" + sequence);
        add(headers, "ce_source", "urn:manyuan:project-service");
        add(headers, "ce_type", "org.manyuan.project.capital-arrived.v1");
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", OffsetDateTime.now(ZoneOffset.UTC).toString());
        add(headers, "ce_zoneid", facts.zoneId());
        add(headers, "ce_sourceid", subject + "-" + sequence);
        add(headers, "ce_sourceuri", "urn:manyuan:bench");
        add(headers, org.manyuan.contracts.topic.Headers.SEQUENCE, String.valueOf(sequence));
        headers.add(org.manyuan.contracts.topic.Headers.FACTS, facts.toBytes());
        return record;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
