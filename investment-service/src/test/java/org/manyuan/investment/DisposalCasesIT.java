package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.investment.TopicReader.header;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.disposal.CaseFacts;
import org.manyuan.contracts.disposal.CaseKind;
import tools.jackson.databind.JsonNode;

class DisposalCasesIT extends RunningService {

    private static final String ALL = "investments:read investments:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String NANCHANG = Tokens.token("nanchang", ALL, "city:360100");
    private static final String GANZHOU = Tokens.token("ganzhou", ALL, "zone:ZG1");
    private static final String VIEWER = Tokens.token("viewer", "investments:read", "province");
    private static final String EVENTS = "/api/disposal-events";
    private static final String CASES = "/api/disposal-cases";
    private static final String[] STRUCTURED = {"Content-Type", "application/cloudevents+json"};
    private static final String[] BATCH = {"Content-Type", "application/cloudevents-batch+json"};

    @Test
    void aCaseGoesThroughItsLifeAndReachesTheTopicInOrder() throws Exception {
        String subject = subject();
        HttpResponse<String> identified =
                event(NANCHANG, identified(subject, "ZN1", "IDLE_LAND", "ENTERPRISE"));
        assertThat(identified.statusCode()).isEqualTo(201);
        assertThat(identified.headers().firstValue("Location")).contains(CASES + "/" + subject);
        assertThat(identified.body())
                .isEqualTo(
                        "{\"subject\":\"%s\",\"sequence\":1,\"stage\":\"OPEN\"}"
                                .formatted(subject));
        accepted(subject, "measure-taken", "\"occurredOn\":\"2019-02-01\",\"measure\":\"约谈\"");
        accepted(subject, "disposed", "\"occurredOn\":\"2019-03-01\",\"method\":\"IDLE_FEE\"");
        assertThat(
                        refused(
                                subject,
                                "disposed",
                                "\"occurredOn\":\"2019-03-02\",\"method\":\"RECLAIMED\""))
                .isEqualTo("422 transition-not-allowed /data");
        assertThat(
                        refused(
                                subject,
                                "measure-taken",
                                "\"occurredOn\":\"2019-03-02\",\"measure\":\"x\""))
                .isEqualTo("422 transition-not-allowed /data");
        assertThat(refused(subject, "reopened", "\"occurredOn\":\"2019-02-28\",\"reason\":\"未缴\""))
                .isEqualTo("422 occurred-before-previous-stage /data/occurredOn");
        accepted(subject, "reopened", "\"occurredOn\":\"2019-04-01\",\"reason\":\"未缴\"");
        accepted(subject, "disposed", "\"occurredOn\":\"2019-05-01\",\"method\":\"RECLAIMED\"");

        assertThat(get(NANCHANG, CASES + "/" + subject).body())
                .isEqualTo(
                        ("{\"caseId\":\"%s\",\"version\":5,\"zoneId\":\"ZN1\",\"kind\":\"IDLE_LAND\","
                                        + "\"name\":\"闲置地块\",\"status\":\"DISPOSED\","
                                        + "\"cause\":\"ENTERPRISE\",\"areaMu\":35.25,"
                                        + "\"identifiedOn\":\"2019-01-01\","
                                        + "\"disposedOn\":\"2019-05-01\",\"method\":\"RECLAIMED\","
                                        + "\"measures\":[{\"occurredOn\":\"2019-02-01\","
                                        + "\"measure\":\"约谈\"}]}")
                                .formatted(subject));
        accepted(subject, "withdrawn", "\"reason\":\"误认定\"");
        assertThat(refused(subject, "withdrawn", "\"reason\":\"再撤\""))
                .isEqualTo("422 transition-not-allowed /data");
        assertThat(
                        refused(
                                subject,
                                "measure-taken",
                                "\"occurredOn\":\"2019-06-01\",\"measure\":\"x\""))
                .isEqualTo("422 transition-not-allowed /data");

        try (TopicReader topic =
                new TopicReader(BROKER.bootstrapServers(), "manyuan.investments")) {
            List<ConsumerRecord<String, byte[]>> records = topic.await(subject, 6);
            assertThat(records)
                    .extracting(each -> header(each, "ce_sequence") + " " + header(each, "ce_type"))
                    .containsExactly(
                            "1 org.manyuan.disposal-case.identified.v1",
                            "2 org.manyuan.disposal-case.measure-taken.v1",
                            "3 org.manyuan.disposal-case.disposed.v1",
                            "4 org.manyuan.disposal-case.reopened.v1",
                            "5 org.manyuan.disposal-case.disposed.v1",
                            "6 org.manyuan.disposal-case.withdrawn.v1");
            ConsumerRecord<String, byte[]> first = records.getFirst();
            assertThat(header(first, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(first, "ce_subject")).isEqualTo(subject);
            assertThat(header(first, "ce_zoneid")).isEqualTo("ZN1");
            assertThat(header(first, "ce_sourceuri")).isEqualTo("urn:jx:360100:invest");
            assertThat(header(first, "content-type")).isEqualTo("application/json");
            assertThat(JSON.readTree(first.value()).get("areaMu").decimalValue())
                    .isEqualByComparingTo("35.25");
            // the facts are those after each event, never those of a later state
            assertThat(records)
                    .extracting(each -> facts(each).disposedOn())
                    .containsExactly(
                            null,
                            null,
                            LocalDate.of(2019, 3, 1),
                            null,
                            LocalDate.of(2019, 5, 1),
                            LocalDate.of(2019, 5, 1));
            assertThat(facts(records.getLast()))
                    .isEqualTo(
                            new CaseFacts(
                                    "ZN1",
                                    CaseKind.IDLE_LAND,
                                    LocalDate.of(2019, 1, 1),
                                    LocalDate.of(2019, 5, 1),
                                    true,
                                    3525,
                                    "闲置地块"));
        }
    }

    @Test
    void theSameEventAgainIsADuplicateAndAnotherUnderItsIdIsRefused() throws Exception {
        String subject = subject();
        String event = identified(subject, "ZN1", "ZOMBIE_PROJECT", "OTHER");
        event(NANCHANG, event);
        accepted(subject, "disposed", "\"occurredOn\":\"2019-03-01\",\"method\":\"TERMINATED\"");

        HttpResponse<String> again = event(NANCHANG, event);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .isEqualTo(
                        "{\"subject\":\"%s\",\"sequence\":1,\"stage\":\"OPEN\",\"duplicate\":true}"
                                .formatted(subject));
        assertThat(problem(event(NANCHANG, event.replace("闲置地块", "别的"))))
                .isEqualTo("409 event-id-reused /id");
        assertThat(problem(event(GANZHOU, event))).isEqualTo("404 not-found");
    }

    @Test
    void refusalsAreToldInTheirOrder() throws Exception {
        String subject = subject();
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
        event(NANCHANG, identified(subject, "ZN1", "ZOMBIE_ENTERPRISE", "TEMPORARY"));

        assertThat(refused(subject, "closed", "\"occurredOn\":\"2019-03-01\""))
                .isEqualTo("400 unknown-event-type /type");
        assertThat(refused(subject, "disposed", "\"method\":\"MAGIC\",\"colour\":1"))
                .isEqualTo("400 validation /data/occurredOn /data/method /data/colour");
        assertThat(
                        refused(
                                subject,
                                "disposed",
                                "\"occurredOn\":\"2019-03-01\",\"method\":\"RECLAIMED\""))
                .isEqualTo("400 validation /data/method");
        assertThat(
                        refused(
                                subject,
                                "disposed",
                                "\"occurredOn\":\"" + tomorrow + "\",\"method\":\"BANKRUPTCY\""))
                .isEqualTo("422 occurred-in-future /data/occurredOn");
        assertThat(refused(subject, "reopened", "\"occurredOn\":\"2018-12-31\",\"reason\":\"x\""))
                .isEqualTo("422 transition-not-allowed /data");
        assertThat(
                        refused(
                                subject,
                                "disposed",
                                "\"occurredOn\":\"2018-12-31\",\"method\":\"BANKRUPTCY\""))
                .isEqualTo("422 occurred-before-previous-stage /data/occurredOn");
        assertThat(
                        refused(
                                subject,
                                "disposed",
                                "\"occurredOn\":\"2019-01-01\",\"method\":\"BANKRUPTCY\""))
                .isEqualTo("422 clause-not-met /data/method");
        assertThat(
                        problem(
                                event(
                                        NANCHANG,
                                        identified(
                                                subject, "ZN1", "ZOMBIE_ENTERPRISE", "TEMPORARY"))))
                .isEqualTo("422 transition-not-allowed /data");
        assertThat(json(get(NANCHANG, CASES + "/" + subject)).get("version").asInt()).isOne();
    }

    @Test
    void dataThatFitNoKindAreRefused() throws Exception {
        assertThat(problem(event(NANCHANG, identified(subject(), "ZN1", "IDLE_LAND", "INSOLVENT"))))
                .isEqualTo("400 validation /data/cause");
        assertThat(
                        problem(
                                event(
                                        NANCHANG,
                                        identified(subject(), "ZN1", "IDLE_LAND", "OTHER")
                                                .replace("35.25", "35.255"))))
                .isEqualTo("400 validation /data/areaMu");
        assertThat(
                        problem(
                                event(
                                        NANCHANG,
                                        identified(
                                                subject(), "NOWHERE", "ZOMBIE_PROJECT", "OTHER"))))
                .isEqualTo("400 validation /data/zoneId");
    }

    @Test
    void aCallerSeesAndWritesItsJurisdictionOnly() throws Exception {
        String subject = subject();
        event(PROVINCE, identified(subject, "ZN2", "ZOMBIE_PROJECT", "OTHER"));

        assertThat(get(NANCHANG, CASES + "/" + subject).statusCode()).isEqualTo(200);
        assertThat(problem(get(GANZHOU, CASES + "/" + subject))).isEqualTo("404 not-found");
        assertThat(problem(get(GANZHOU, CASES + "/" + subject + "/ledger")))
                .isEqualTo("404 not-found");
        assertThat(problem(get(GANZHOU, CASES + "/none"))).isEqualTo("404 not-found");
        assertThat(problem(event(GANZHOU, other(subject, "withdrawn", "\"reason\":\"误认定\""))))
                .isEqualTo("404 not-found");
        assertThat(problem(event(GANZHOU, identified(subject(), "ZN1", "ZOMBIE_PROJECT", "OTHER"))))
                .isEqualTo("403 outside-jurisdiction /data/zoneId");
        assertThat(json(get(GANZHOU, CASES + "?q=" + subject)).get("total").asInt()).isZero();
        assertThat(json(get(NANCHANG, CASES + "?q=" + subject)).get("total").asInt()).isOne();

        assertThat(problem(event(VIEWER, identified(subject(), "ZN1", "ZOMBIE_PROJECT", "OTHER"))))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(send(request(CASES)))).isEqualTo("401 unauthenticated");
    }

    @Test
    void aBatchIsAnsweredItemByItem() throws Exception {
        String subject = subject();
        String first = identified(subject, "ZN1", "ZOMBIE_PROJECT", "OTHER");
        String wrong =
                other(subject, "disposed", "\"occurredOn\":\"2019-02-01\",\"method\":\"MERGER\"");
        String right =
                other(
                        subject,
                        "disposed",
                        "\"occurredOn\":\"2019-02-01\",\"method\":\"LAND_DELIVERED\"");
        JsonNode results =
                json(send(
                                NANCHANG,
                                "POST",
                                EVENTS,
                                "[%s,%s,7,%s,%s]".formatted(first, wrong, right, first),
                                BATCH))
                        .get("results");

        assertThat(results.valueStream().map(each -> each.get("status").asString()))
                .containsExactly("accepted", "rejected", "rejected", "accepted", "duplicate");
        assertThat(results.get(1).at("/problem/type").asString())
                .isEqualTo("urn:manyuan:problem:validation");
        assertThat(results.get(3).get("sequence").asInt()).isEqualTo(2);
        assertThat(problem(send(NANCHANG, "POST", EVENTS, "{}", BATCH)))
                .startsWith("400 malformed");
    }

    @Test
    void aPersonIdentifiesAndDisposes() throws Exception {
        String body =
                "{\"zoneId\":\"ZN1\",\"kind\":\"ZOMBIE_ENTERPRISE\",\"name\":\"造纸厂\","
                        + "\"occurredOn\":\"2019-01-01\",\"cause\":\"INSOLVENT\"}";
        String key = UUID.randomUUID().toString();
        HttpResponse<String> created = send(NANCHANG, "POST", CASES, body, "Idempotency-Key", key);
        assertThat(created.statusCode()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        assertThat(send(NANCHANG, "POST", CASES, body, "Idempotency-Key", key).statusCode())
                .isEqualTo(200);
        assertThat(
                        problem(
                                send(
                                        NANCHANG,
                                        "POST",
                                        CASES,
                                        body.replace("造纸厂", "钢厂"),
                                        "Idempotency-Key",
                                        key)))
                .startsWith("409 event-id-reused");

        String command =
                "{\"type\":\"disposed\",\"data\":{\"occurredOn\":\"2019-02-01\","
                        + "\"method\":\"BANKRUPTCY\"}}";
        assertThat(send(NANCHANG, "POST", location + "/events", command).statusCode())
                .isEqualTo(201);
        assertThat(problem(send(NANCHANG, "POST", location + "/events", command)))
                .isEqualTo("422 transition-not-allowed /data");
        JsonNode ledger = json(get(NANCHANG, location + "/ledger?size=1&page=1"));
        assertThat(ledger.get("total").asInt()).isEqualTo(2);
        assertThat(ledger.at("/items/0/type").asString()).isEqualTo("disposed");
        assertThat(ledger.at("/items/0/recordedBy").asString()).isEqualTo("nanchang");
        assertThat(ledger.at("/items/0/source").asString()).isEqualTo("urn:manyuan:user:nanchang");
    }

    @Test
    void listsAreFilteredSortedAndPaged() throws Exception {
        String mark = "标" + UUID.randomUUID();
        for (int number = 1; number <= 3; number++) {
            event(
                    PROVINCE,
                    identified(subject(), "ZG1", "IDLE_LAND", "GOVERNMENT")
                            .replace("闲置地块", mark + number)
                            .replace("2019-01-01", "2019-01-0" + number));
        }
        String query = CASES + "?q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);

        assertThat(names(query + "&sort=-identifiedOn&size=2"))
                .containsExactly(mark + "3", mark + "2");
        assertThat(names(query + "&sort=name&size=2&page=1")).containsExactly(mark + "3");
        assertThat(
                        names(
                                query
                                        + "&zone=ZG1&city=360700&kind=idle_land&status=open&cause=government"))
                .hasSize(3);
        for (String none :
                List.of(
                        "&zone=ZN1",
                        "&city=360100",
                        "&kind=ZOMBIE_PROJECT",
                        "&status=DISPOSED",
                        "&cause=OTHER")) {
            assertThat(names(query + none)).as(none).isEmpty();
        }
        assertThat(json(get(PROVINCE, query + "&size=1")).get("total").asInt()).isEqualTo(3);
        assertThat(problem(get(PROVINCE, CASES + "?kind=x&status=y&cause=z&sort=_id&q=%00")))
                .isEqualTo(
                        "400 validation /query/kind /query/status /query/cause /query/q /query/sort");
    }

    @Test
    void describesItself() throws Exception {
        JsonNode openApi = json(send(request("/api/openapi/investment-service")));

        assertThat(openApi.get("openapi").asString()).startsWith("3.1");
        assertThat(openApi.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(openApi.at("/paths/~1api~1disposal-cases/get/responses/400/$ref").asString())
                .isEqualTo("#/components/responses/Refused400");
        assertThat(openApi.at("/components/responses/Refused400").toString())
                .contains("application/problem+json", "#/components/schemas/Problem", "malformed");
        assertThat(openApi.at("/components/schemas/Problem/properties/errors").isMissingNode())
                .isFalse();
        assertThat(openApi.get("paths").propertyNames())
                .contains(
                        EVENTS,
                        CASES,
                        CASES + "/{caseId}",
                        CASES + "/{caseId}/events",
                        CASES + "/{caseId}/ledger",
                        CASES + "/glide-path",
                        CASES + "/suggestions",
                        "/api/investors/{investorId}/contacts/{contactId}/phone",
                        "/api/investment-policies/{policyId}/publication",
                        "/api/policy-fulfilments/sums");
        // what needs no token says so
        assertThat(openApi.at("/paths/~1api~1investment-policies/get/security").toString())
                .isEqualTo("[{},{\"bearer\":[]}]");
        assertThat(send(request("/actuator/health/liveness")).statusCode()).isEqualTo(200);
    }

    private List<String> names(String path) throws Exception {
        return json(get(PROVINCE, path))
                .get("items")
                .valueStream()
                .map(each -> each.get("name").asString())
                .toList();
    }

    private static CaseFacts facts(ConsumerRecord<String, byte[]> record) {
        return CaseFacts.fromBytes(record.headers().lastHeader("facts").value());
    }

    private void accepted(String subject, String type, String data) throws Exception {
        assertThat(event(NANCHANG, other(subject, type, data)).statusCode()).isEqualTo(201);
    }

    private String refused(String subject, String type, String data) throws Exception {
        return problem(event(NANCHANG, other(subject, type, data)));
    }

    private HttpResponse<String> event(String token, String event) throws Exception {
        return send(token, "POST", EVENTS, event, STRUCTURED);
    }

    private static String subject() {
        return "C-" + UUID.randomUUID();
    }

    private static String identified(String subject, String zone, String kind, String cause) {
        String area = kind.equals("IDLE_LAND") ? ",\"areaMu\":35.25" : "";
        return other(
                subject,
                "identified",
                "\"zoneId\":\"%s\",\"kind\":\"%s\",\"name\":\"闲置地块\",\"cause\":\"%s\",\"occurredOn\":\"2019-01-01\"%s"
                        .formatted(zone, kind, cause, area));
    }

    private static String other(String subject, String type, String data) {
        return """
        {"specversion":"1.0","id":"%s","source":"urn:jx:360100:invest",
         "type":"org.manyuan.disposal-case.%s.v1","subject":"%s","data":{%s}}\
        """
                .formatted(UUID.randomUUID(), type, subject, data);
    }
}
