package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.project.TopicReader.header;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.project.ProjectFacts;
import org.manyuan.contracts.topic.Headers;
import tools.jackson.databind.JsonNode;

/** What becomes of events that are posted: in the ledger, and on the topic. */
class EventIntakeIT extends PostedEvents {

    @Test
    void aProjectGoesThroughItsLifeAndReachesTheTopicInOrder() throws Exception {
        String subject = subject();
        List<Map<String, Object>> life =
                List.of(
                        registered(subject, "ZN1"),
                        event(subject, "negotiation-started", Map.of("occurredOn", "2018-02-01")),
                        signed(subject, "2019-03-04"),
                        event(
                                subject,
                                "capital-arrived",
                                Map.of("occurredOn", "2019-03-05", "amountWan", 3000.5)),
                        event(subject, "construction-started", Map.of("occurredOn", "2019-12-31")));
        int sequence = 0;
        for (Map<String, Object> each : life) {
            HttpResponse<String> answer = post(NANCHANG, each);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("/api/projects/" + subject);
            assertThat(json(answer).get("sequence").intValue()).isEqualTo(++sequence);
        }

        JsonNode project = json(get(NANCHANG, "/api/projects/" + subject));
        assertThat(project.get("stage").stringValue()).isEqualTo("UNDER_CONSTRUCTION");
        assertThat(project.get("dates").toString())
                .isEqualTo(
                        "{\"RESERVE\":\"2018-01-10\",\"NEGOTIATING\":\"2018-02-01\",\"SIGNED\":\"2019-03-04\","
                                + "\"UNDER_CONSTRUCTION\":\"2019-12-31\"}");
        assertThat(project.get("arrivedWan").decimalValue()).isEqualByComparingTo("3000.5");
        assertThat(project.get("contractAmountWan").isNumber()).isTrue();
        JsonNode ledger = json(get(NANCHANG, "/api/projects/" + subject + "/ledger?size=2&page=1"));
        assertThat(ledger.get("total").intValue()).isEqualTo(5);
        assertThat(ledger.get("items").get(0).get("type").stringValue()).isEqualTo("signed");
        assertThat(ledger.get("items").get(0).get("recordedBy").stringValue())
                .isEqualTo("nanchang");
        assertThat(ledger.get("items").get(0).get("data").get("contractAmountWan").intValue())
                .isEqualTo(120000);

        List<ConsumerRecord<String, byte[]>> records = recordsOf(subject, 5);
        assertThat(records)
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactly("1", "2", "3", "4", "5");
        ConsumerRecord<String, byte[]> third = records.get(2);
        assertThat(header(third, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(third, "ce_type")).isEqualTo("org.manyuan.project.signed.v1");
        assertThat(header(third, "ce_subject")).isEqualTo(subject);
        assertThat(header(third, "ce_zoneid")).isEqualTo("ZN1");
        assertThat(header(third, "ce_sourceid")).isEqualTo(life.get(2).get("id"));
        assertThat(header(third, "ce_sourceuri")).isEqualTo("urn:test");
        assertThat(JSON.readTree(third.value()).get("placement").stringValue()).isEqualTo("LAND");
        ProjectFacts facts =
                ProjectFacts.fromBytes(third.headers().lastHeader(Headers.FACTS).value());
        assertThat(facts.signedOn()).isEqualTo(LocalDate.of(2019, 3, 4));
        assertThat(facts.startedOn()).as("the facts are those after event 3").isNull();
    }

    @Test
    void theSameEventAgainChangesNothingAndOtherContentIsRefused() throws Exception {
        String subject = subject();
        Map<String, Object> first = registered(subject, "ZN1");
        post(NANCHANG, first);
        post(NANCHANG, event(subject, "negotiation-started", Map.of("occurredOn", "2018-02-01")));

        HttpResponse<String> again = post(NANCHANG, first);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("duplicate").booleanValue()).isTrue();
        assertThat(json(again).get("sequence").intValue()).isEqualTo(1);
        assertThat(json(again).get("stage").stringValue()).as("the same body").isEqualTo("RESERVE");

        Map<String, Object> other =
                event(subject, "terminated", Map.of("occurredOn", "2018-03-01", "reason", "x"));
        other.put("id", first.get("id"));
        assertThat(problem(post(NANCHANG, other))).startsWith("409 event-id-reused");
        Map<String, Object> elsewhere = registered(subject(), "ZN1");
        elsewhere.put("id", first.get("id"));
        assertThat(problem(post(NANCHANG, elsewhere))).startsWith("409 event-id-reused");
        assertThat(problem(post(JIUJIANG, first))).startsWith("404 not-found");
        assertThat(
                        json(get(NANCHANG, "/api/projects/" + subject + "/ledger"))
                                .get("total")
                                .intValue())
                .isEqualTo(2);
    }

    @Test
    void aRejectedEventLeavesNoTraceAndIsJudgedAfreshUnderTheSameId() throws Exception {
        String subject = subject();
        Map<String, Object> early =
                event(subject, "negotiation-started", Map.of("occurredOn", "2018-02-01"));

        assertThat(problem(post(NANCHANG, early))).startsWith("404 not-found");
        post(NANCHANG, registered(subject, "ZN1"));

        assertThat(post(NANCHANG, early).statusCode()).isEqualTo(201);
    }

    @Test
    void concurrentWritersOfOneProjectLeaveNoGap() throws Exception {
        String subject = subject();
        post(NANCHANG, registered(subject, "ZN1"));
        post(NANCHANG, signed(subject, "2019-03-04"));
        List<Callable<Integer>> writers =
                IntStream.range(0, 40)
                        .mapToObj(number ->
                                (Callable<Integer>)
                                        () ->
                                                post(
                                                                NANCHANG,
                                                                event(
                                                                        subject,
                                                                        "capital-arrived",
                                                                        Map.of(
                                                                                "occurredOn",
                                                                                "2019-04-01",
                                                                                "amountWan",
                                                                                number + 1)))
                                                        .statusCode())
                        .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : pool.invokeAll(writers)) {
                assertThat(answer.get()).isEqualTo(201);
            }
        }

        assertThat(json(get(NANCHANG, "/api/projects/" + subject)).get("arrivedWan").intValue())
                .isEqualTo(820);
        assertThat(recordsOf(subject, 42))
                .extracting(record -> header(record, "ce_sequence"))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 42).mapToObj(String::valueOf).toList());
    }

    @Test
    void aPersonsCommandIsRepeatedByItsIdempotencyKey() throws Exception {
        Map<String, Object> data =
                ProjectData.registered("", "ZN1", "projectId", null, "name", "芯片封装项目");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = register(NANCHANG, data, "Idempotency-Key", key);
        HttpResponse<String> again = register(NANCHANG, data, "Idempotency-Key", key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        String subject = json(first).get("subject").stringValue();
        assertThat(json(again).get("subject").stringValue()).isEqualTo(subject);
        data.put("zoneId", "ZN2");
        assertThat(problem(register(NANCHANG, data, "Idempotency-Key", key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");
        assertThat(problem(command(NANCHANG, subject, "signed", Map.of())))
                .isEqualTo(
                        "400 validation /data/placement /data/occurredOn /data/contractAmountWan"
                                + " /data/fixedAssetInvestmentWan");
        HttpResponse<String> revised =
                command(NANCHANG, subject, "details-revised", Map.of("owner", "专管员丁"));
        assertThat(revised.statusCode()).as(revised.body()).isEqualTo(201);
        assertThat(
                        json(get(
                                        NANCHANG,
                                        "/api/projects?owner=%E4%B8%93%E7%AE%A1%E5%91%98%E4%B8%81&q=%E5%B0%81%E8%A3%85"))
                                .get("total")
                                .intValue())
                .isEqualTo(1);
    }

    @Test
    void aCommandOnAVersionThatHasPassedIsRefused() throws Exception {
        String subject = subject();
        post(NANCHANG, registered(subject, "ZN1"));
        String seen =
                get(NANCHANG, "/api/projects/" + subject)
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow();

        HttpResponse<String> first = revise(subject, "甲", seen, "first-" + subject);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(problem(revise(subject, "乙", seen, "second-" + subject)))
                .isEqualTo("412 version-conflict /headers/If-Match");
        assertThat(revise(subject, "甲", seen, "first-" + subject).statusCode())
                .as("what was done is done, whatever has been seen since")
                .isEqualTo(200);
        assertThat(revise(subject, "乙", "\"1\", \"2\"", "second-" + subject).statusCode())
                .as("a refused command left no trace")
                .isEqualTo(201);

        JsonNode project = json(get(NANCHANG, "/api/projects/" + subject));
        assertThat(project.get("owner").stringValue()).isEqualTo("乙");
        assertThat(project.get("version").intValue()).isEqualTo(3);
    }

    private HttpResponse<String> revise(String subject, String owner, String ifMatch, String key)
            throws Exception {
        return command(
                NANCHANG,
                subject,
                "details-revised",
                Map.of("owner", owner),
                "If-Match",
                ifMatch,
                "Idempotency-Key",
                key);
    }
}
