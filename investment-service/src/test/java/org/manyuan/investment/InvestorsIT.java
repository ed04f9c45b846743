package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.investment.TopicReader.header;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.manyuan.contracts.company.CreditCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class InvestorsIT extends RunningService {

    private static final String ALL = "investments:read investments:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String NANCHANG = Tokens.token("nanchang", ALL, "city:360100");
    private static final String ZONE = Tokens.token("zn1", ALL, "zone:ZN1");
    private static final String GANZHOU = Tokens.token("ganzhou", ALL, "zone:ZG1");
    private static final String VIEWER = Tokens.token("viewer", "investments:read", "province");
    private static final String INVESTORS = "/api/investors";
    private static final String PHONE = "13812341234";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired MongoDatabase database;

    @Test
    void anInvestorGoesThroughItsLifeAndNoNumberLeavesThePersons(CapturedOutput output)
            throws Exception {
        String name = "星河电子" + mark();
        HttpResponse<String> created =
                send(
                        ZONE,
                        "POST",
                        INVESTORS,
                        """
                        {"name":"%s","keeper":"zone:ZN1","creditCode":"%s","homeRegion":"广东深圳","source":"深圳推介会",
                         "rankings":[{"list":"CHINA_500","year":2019,"place":77}],"chainLinks":["PCB","模组"]}\
                        """
                                .formatted(name, newCode()));
        assertThat(created.statusCode()).isEqualTo(201);
        String path = created.headers().firstValue("Location").orElseThrow();
        String id = json(created).get("investorId").asString();
        assertThat(created.headers().firstValue("ETag")).contains("\"1\"");

        HttpResponse<String> added =
                post(
                        ZONE,
                        path + "/contacts",
                        "{\"name\":\"王建国\",\"position\":\"总经理\",\"phone\":\"138 1234 1234\"}");
        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(json(added).at("/contacts/0/phone").asString()).isEqualTo("138****1234");
        String contact = json(added).at("/contacts/0/contactId").asString();
        assertThat(get(VIEWER, path + "/contacts").body())
                .isEqualTo(
                        "{\"items\":[{\"contactId\":\"%s\",\"name\":\"王建国\",\"position\":\"总经理\",\"phone\":\"138****1234\"}],\"page\":0,\"size\":50,\"total\":1}"
                                .formatted(contact));

        HttpResponse<String> revealed =
                post(NANCHANG, path + "/contacts/" + contact + "/phone", reason("约访"));
        assertThat(revealed.body())
                .isEqualTo("{\"contactId\":\"%s\",\"phone\":\"%s\"}".formatted(contact, PHONE));
        assertThat(revealed.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(problem(post(VIEWER, path + "/contacts/" + contact + "/phone", reason("看"))))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(post(GANZHOU, path + "/contacts/" + contact + "/phone", reason("看"))))
                .isEqualTo("404 not-found");
        assertThat(problem(post(ZONE, path + "/contacts/" + contact + "/phone", "{}")))
                .isEqualTo("400 validation /reason");

        assertThat(
                        problem(
                                patch(
                                        ZONE,
                                        path + "/contacts/" + contact,
                                        "{\"phone\":\"13912341235\"}",
                                        "\"2\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        HttpResponse<String> moved =
                patch(
                        ZONE,
                        path + "/contacts/" + contact,
                        "{\"phone\":\"13912341235\",\"position\":null}",
                        "\"3\"");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(json(moved).at("/contacts/0").toString())
                .contains("139****1235", "王建国")
                .doesNotContain("position");

        String log =
                "{\"occurredOn\":\"%s\",\"kind\":\"VISIT\",\"summary\":\"%s\",\"nextFollowUpOn\":\"%s\"}";
        assertThat(
                        problem(
                                post(
                                        ZONE,
                                        path + "/contact-log",
                                        log.formatted("2020-03-01", "致电 " + PHONE, "2020-02-01"))))
                .startsWith("400 validation /summary");
        assertThat(
                        json(post(
                                        ZONE,
                                        path + "/contact-log",
                                        log.formatted("2020-03-01", "上门走访", "2020-03-15")))
                                .get("followUpOverdue")
                                .asBoolean())
                .isTrue();
        assertThat(
                        problem(
                                post(
                                        ZONE,
                                        path + "/contact-log",
                                        log.formatted(TODAY.plusDays(1), "x", TODAY.plusDays(1)))))
                .isEqualTo("422 occurred-in-future /occurredOn");
        assertThat(json(get(ZONE, path + "/contact-log")).at("/items/0/summary").asString())
                .isEqualTo("上门走访");

        HttpResponse<String> erased =
                post(ZONE, path + "/contacts/" + contact + "/erasure", reason("本人要求"));
        assertThat(json(erased).at("/contacts/0").propertyNames())
                .containsExactly("contactId", "erasedOn");
        assertThat(problem(post(ZONE, path + "/contacts/" + contact + "/phone", reason("约访"))))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(
                        database.getCollection("investorPersons")
                                .countDocuments(Filters.eq("contactId", contact)))
                .isZero();

        JsonNode ledger = json(get(ZONE, path + "/ledger")).get("items");
        assertThat(ledger.valueStream().map(each -> each.get("type").asString()))
                .containsExactly(
                        "registered",
                        "contact-added",
                        "phone-revealed",
                        "contact-revised",
                        "contact-logged",
                        "contact-erased");
        assertThat(ledger.get(2).get("recordedBy").asString()).isEqualTo("nanchang");
        assertThat(ledger.get(2).at("/data/reason").asString()).isEqualTo("约访");
        withoutPersons(ledger.toString());

        try (TopicReader topic =
                new TopicReader(BROKER.bootstrapServers(), "manyuan.investments")) {
            List<ConsumerRecord<String, byte[]>> records = topic.await(id, 6);
            assertThat(records)
                    .extracting(each -> header(each, "ce_type"))
                    .startsWith(
                            "org.manyuan.investor.registered.v1",
                            "org.manyuan.investor.contact-added.v1",
                            "org.manyuan.investor.phone-revealed.v1");
            assertThat(header(records.getFirst(), "ce_zoneid")).isEqualTo("ZN1");
            for (ConsumerRecord<String, byte[]> each : records) {
                assertThat(each.headers().lastHeader("facts")).isNull();
                withoutPersons(new String(each.value(), StandardCharsets.UTF_8));
                each.headers()
                        .forEach(header ->
                                withoutPersons(new String(header.value(), StandardCharsets.UTF_8)));
            }
        }
        withoutPersons(output.getAll());
    }

    private static void withoutPersons(String text) {
        assertThat(text)
                .doesNotContain(PHONE, "13912341235", "138 1234 1234", "王建国")
                .doesNotContain("138****1234");
    }

    @Test
    void whatIsWrongIsToldAtOnceAndInOrder() throws Exception {
        assertThat(
                        problem(
                                post(
                                        ZONE,
                                        INVESTORS,
                                        """
                                        {"keeper":"ZN1","creditCode":"91350100M000100Y44","colour":1,"source":"电话13812341234",
                                         "rankings":[{"list":"TOP","year":1979.5}],"chainLinks":[7]}\
                                        """)))
                .isEqualTo(
                        "400 validation /name /keeper /creditCode /rankings/0/list /rankings/0/year"
                                + " /chainLinks/0 /source /colour");
        assertThat(problem(post(ZONE, INVESTORS, investor("甲", "zone:NOWHERE", null))))
                .isEqualTo("400 validation /keeper");
        assertThat(problem(post(ZONE, INVESTORS, investor("甲", "city:360100", null))))
                .isEqualTo("403 outside-jurisdiction /keeper");
        assertThat(problem(post(GANZHOU, INVESTORS, investor("甲", "zone:ZN1", null))))
                .isEqualTo("403 outside-jurisdiction /keeper");
        assertThat(problem(post(VIEWER, INVESTORS, investor("甲", "zone:ZN1", null))))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(send(request(INVESTORS)))).isEqualTo("401 unauthenticated");
    }

    @Test
    void oneOfficeKeepsACompanyOnceAndOthersAreToldOfIt() throws Exception {
        String code = newCode();
        String ofZone = registered(ZONE, "同名公司", "zone:ZN1", code);
        assertThat(problem(post(ZONE, INVESTORS, investor("另名", "zone:ZN1", code))))
                .isEqualTo("422 transition-not-allowed /creditCode");

        HttpResponse<String> ofCity =
                post(NANCHANG, INVESTORS, investor("同名公司", "city:360100", code));
        assertThat(ofCity.statusCode()).isEqualTo(201);
        assertThat(json(ofCity).at("/duplicates/0/investorId").asString())
                .isEqualTo(ofZone.substring(INVESTORS.length() + 1));
        // the zone does not see what its city keeps
        assertThat(json(get(ZONE, ofZone)).get("duplicates")).isEmpty();
        String path = ofCity.headers().firstValue("Location").orElseThrow();
        assertThat(problem(get(ZONE, path))).isEqualTo("404 not-found");
        // handing it down would make it a duplicate there
        assertThat(problem(patch(NANCHANG, path, "{\"keeper\":\"zone:ZN1\"}", "\"1\"")))
                .isEqualTo("422 transition-not-allowed /creditCode");
        assertThat(problem(patch(NANCHANG, path, "{\"keeper\":\"zone:ZG1\"}", "\"1\"")))
                .isEqualTo("403 outside-jurisdiction /keeper");
        assertThat(patch(NANCHANG, path, "{\"keeper\":\"zone:ZN2\"}", "\"1\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void ofTwoWhoRegisterACompanyAtOnceOneDoes() throws Exception {
        String code = newCode();
        String body = investor("同时登记的公司", "zone:ZN1", code);
        List<CompletableFuture<HttpResponse<String>>> answers =
                Stream.generate(() ->
                                CLIENT.sendAsync(
                                        as(ZONE, INVESTORS)
                                                .header("Content-Type", "application/json")
                                                .POST(BodyPublishers.ofString(body))
                                                .build(),
                                        BodyHandlers.ofString()))
                        .limit(8)
                        .toList();

        List<Integer> statuses =
                answers.stream().map(each -> each.join().statusCode()).sorted().toList();
        assertThat(statuses).containsExactly(201, 422, 422, 422, 422, 422, 422, 422);
        assertThat(json(get(ZONE, INVESTORS + "?q=" + code)).get("total").asInt()).isOne();
    }

    @Test
    void aContactWithoutANumberHasNoneToTell() throws Exception {
        String path = registered(ZONE, "无电话公司", "zone:ZN1", null);
        HttpResponse<String> added = post(ZONE, path + "/contacts", "{\"name\":\"赵六\"}");
        String contact = json(added).at("/contacts/0/contactId").asString();

        assertThat(problem(post(ZONE, path + "/contacts/" + contact + "/phone", reason("约访"))))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(post(ZONE, path + "/contacts/K-none/phone", reason("约访"))))
                .isEqualTo("404 not-found");
        assertThat(json(get(ZONE, path + "/ledger")).get("total").asInt()).isEqualTo(2);
        assertThat(problem(patch(ZONE, path + "/contacts/K-none", "{}", "\"2\"")))
                .isEqualTo("404 not-found");
        assertThat(problem(patch(ZONE, path + "/contacts/" + contact, "{\"name\":null}", "\"2\"")))
                .isEqualTo("400 validation /name");
        assertThat(problem(send(ZONE, "PATCH", path + "/contacts/" + contact, "{}")))
                .isEqualTo("428 precondition-required");
    }

    @Test
    void aChangeNamesTheVersionItWasMadeFor() throws Exception {
        String path = registered(ZONE, "版本公司", "zone:ZN1", null);

        assertThat(problem(send(ZONE, "PATCH", path, "{\"name\":\"新名\"}")))
                .isEqualTo("428 precondition-required");
        assertThat(problem(patch(ZONE, path, "{\"name\":\"新名\"}", "\"2\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        assertThat(problem(patch(ZONE, path, "{\"name\":null,\"x\":1}", "\"1\"")))
                .isEqualTo("400 validation /name /x");
        HttpResponse<String> revised = patch(ZONE, path, "{\"name\":\"新名\"}", "\"1\"");
        assertThat(revised.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(problem(patch(GANZHOU, path, "{\"name\":\"x\"}", "\"2\"")))
                .isEqualTo("404 not-found");
    }

    @Test
    void aRepetitionUnderItsKeyChangesNothing() throws Exception {
        String key = UUID.randomUUID().toString();
        String body = investor("重复公司", "zone:ZN1", null);
        HttpResponse<String> first = send(ZONE, "POST", INVESTORS, body, "Idempotency-Key", key);
        assertThat(first.statusCode()).isEqualTo(201);
        HttpResponse<String> again = send(ZONE, "POST", INVESTORS, body, "Idempotency-Key", key);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(
                        problem(
                                send(
                                        ZONE,
                                        "POST",
                                        INVESTORS,
                                        investor("别的公司", "zone:ZN1", null),
                                        "Idempotency-Key",
                                        key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");

        String contacts = first.headers().firstValue("Location").orElseThrow() + "/contacts";
        String contact = "{\"name\":\"李四\",\"phone\":\"13800000000\"}";
        key = UUID.randomUUID().toString();
        assertThat(send(ZONE, "POST", contacts, contact, "Idempotency-Key", key).statusCode())
                .isEqualTo(201);
        assertThat(send(ZONE, "POST", contacts, contact, "Idempotency-Key", key).statusCode())
                .isEqualTo(200);
        assertThat(
                        problem(
                                send(
                                        ZONE,
                                        "POST",
                                        contacts,
                                        contact.replace("13800000000", "13800000001"),
                                        "Idempotency-Key",
                                        key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");
        assertThat(json(get(ZONE, contacts)).get("total").asInt()).isOne();
    }

    @Test
    void anInvestorsProjectsAreSeenOnlyWhereTheCallerMaySeeThem() throws Exception {
        String here = "P-" + UUID.randomUUID();
        String there = "P-" + UUID.randomUUID();
        project(here, 1, "ZN1", LocalDate.of(2020, 1, 1), null);
        project(there, 1, "ZG1", null, null);
        String path = registered(PROVINCE, "多地投资公司", "zone:ZN1", null);

        assertThat(problem(post(ZONE, path + "/projects", project(there))))
                .isEqualTo("400 validation /projectId");
        assertThat(problem(post(ZONE, path + "/projects", project("P-none"))))
                .isEqualTo("400 validation /projectId");
        assertThat(post(ZONE, path + "/projects", project(here)).statusCode()).isEqualTo(200);
        assertThat(post(PROVINCE, path + "/projects", project(there)).statusCode()).isEqualTo(200);

        assertThat(projectIds(PROVINCE, path)).containsExactly(here, there);
        assertThat(projectIds(ZONE, path)).containsExactly(here);
        assertThat(get(ZONE, path + "/ledger").body()).contains(here).doesNotContain(there);
        assertThat(get(PROVINCE, path + "/ledger").body()).contains(here, there);

        // relocated: what counts is where it lies now
        project(here, 2, "ZG1", LocalDate.of(2020, 1, 1), null);
        assertThat(projectIds(ZONE, path)).isEmpty();
        assertThat(post(ZONE, path + "/projects/" + here + "/removal", reason("误")).statusCode())
                .isEqualTo(200);
        assertThat(problem(post(ZONE, path + "/projects/" + here + "/removal", reason("误"))))
                .isEqualTo("404 not-found");
    }

    @Test
    void listsAreFilteredSortedPagedAndBounded() throws Exception {
        String mark = "标" + mark();
        String first =
                registered(
                        ZONE,
                        mark + "1",
                        "zone:ZN1\",\"chainLinks\":[\"封装\"],\"rankings\":[{\"list\":\"LISTED\",\"year\":2019}],\"source\":\"x",
                        null);
        String second = registered(NANCHANG, mark + "2", "city:360100", null);
        registered(PROVINCE, mark + "3", "province", null);
        registered(GANZHOU, mark + "4", "zone:ZG1", null);
        String log = "{\"occurredOn\":\"2020-03-01\",\"kind\":\"CALL\",\"summary\":\"x\"%s}";
        post(ZONE, first + "/contact-log", log.formatted(",\"nextFollowUpOn\":\"2020-03-15\""));
        post(
                NANCHANG,
                second + "/contact-log",
                log.formatted(",\"nextFollowUpOn\":\"" + TODAY + "\""));
        String query = INVESTORS + "?q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8);

        assertThat(names(PROVINCE, query + "&sort=-name")).containsExactly("4", "3", "2", "1");
        assertThat(names(PROVINCE, query + "&sort=name&size=3&page=1")).containsExactly("4");
        assertThat(names(NANCHANG, query + "&sort=name")).containsExactly("1", "2");
        assertThat(names(ZONE, query)).containsExactly("1");
        assertThat(names(PROVINCE, query + "&city=360100&sort=name")).containsExactly("1", "2");
        assertThat(names(PROVINCE, query + "&zone=ZN1")).containsExactly("1");
        assertThat(names(GANZHOU, query + "&city=360100")).isEmpty();
        assertThat(names(PROVINCE, query + "&ranking=listed")).containsExactly("1");
        assertThat(names(PROVINCE, query + "&chainLink=%E5%B0%81%E8%A3%85")).containsExactly("1");
        assertThat(names(PROVINCE, query + "&followUp=overdue")).containsExactly("1");
        assertThat(names(PROVINCE, query + "&followUp=planned")).containsExactly("2");
        assertThat(names(PROVINCE, query + "&followUp=none&sort=name")).containsExactly("3", "4");
        assertThat(names(PROVINCE, query + "&followUpBefore=2020-03-15")).isEmpty();
        assertThat(names(PROVINCE, query + "&followUpBefore=2020-03-16")).containsExactly("1");
        assertThat(problem(get(PROVINCE, INVESTORS + "?ranking=x&followUp=y&sort=phone")))
                .isEqualTo("400 validation /query/ranking /query/followUp /query/sort");
        assertThat(problem(get(PROVINCE, INVESTORS + "?followUpBefore=2020-02-30")))
                .isEqualTo("400 validation /query/followUpBefore");
    }

    private List<String> names(String token, String path) throws Exception {
        return json(get(token, path))
                .get("items")
                .valueStream()
                .map(each -> each.get("name").asString())
                .map(name -> name.substring(name.length() - 1))
                .toList();
    }

    private List<String> projectIds(String token, String path) throws Exception {
        return json(get(token, path + "/projects"))
                .get("items")
                .valueStream()
                .map(each -> each.get("projectId").asString())
                .toList();
    }

    private String registered(String token, String name, String keeper, String code)
            throws Exception {
        HttpResponse<String> created = post(token, INVESTORS, investor(name, keeper, code));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    private static String investor(String name, String keeper, String code) {
        String more = code == null ? "" : ",\"creditCode\":\"" + code + "\"";
        return "{\"name\":\"%s\",\"keeper\":\"%s\"%s}".formatted(name, keeper, more);
    }

    private static String reason(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    private static String project(String projectId) {
        return "{\"projectId\":\"" + projectId + "\"}";
    }

    /** Without digits: some of a UUID's would be taken for a phone number, and refused. */
    private static String mark() {
        return UUID.randomUUID().toString().replaceAll("\\d", "x");
    }

    /** A code of its own for each test. */
    private static String newCode() {
        String digits = String.valueOf(UUID.randomUUID().getMostSignificantBits() & Long.MAX_VALUE);
        String body = ("9136" + digits + "0000000000000").substring(0, 17);
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(check -> body + (char) check)
                .filter(CreditCode::isValid)
                .findFirst()
                .orElseThrow();
    }
}
