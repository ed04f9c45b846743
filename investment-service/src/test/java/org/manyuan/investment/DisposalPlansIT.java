package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.manyuan.investment.TopicReader.header;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** 一企一策, and how far a zone has come on the path that the plan sets. */
class DisposalPlansIT extends RunningService {

    private static final String ALL = "investments:read investments:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String NANCHANG = Tokens.token("nanchang", ALL, "city:360100");
    private static final String GANZHOU = Tokens.token("ganzhou", ALL, "zone:ZG1");
    private static final String CASES = "/api/disposal-cases";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aCaseHasAPlanWhoseMeasuresFallDue() throws Exception {
        String path = identified("ZN1", "2019-01-01");
        String plan =
                """
                {"type":"plan-set","data":{"measures":[
                 {"measure":"清产核资","responsible":"王科长","dueOn":"2019-06-30"%s},
                 {"measure":"引入战略投资者","responsible":"李科长","dueOn":"%s"}]}}\
                """;
        assertThat(problem(post(NANCHANG, path + "/events", command("{\"measures\":[]}"))))
                .isEqualTo("400 validation /data/measures");
        assertThat(
                        problem(
                                post(
                                        NANCHANG,
                                        path + "/events",
                                        command("{\"measures\":[{\"colour\":1},7],\"x\":1}"))))
                .isEqualTo(
                        "400 validation /data/measures/1 /data/measures/0/measure"
                                + " /data/measures/0/responsible /data/measures/0/dueOn"
                                + " /data/measures/0/colour /data/x");
        assertThat(
                        problem(
                                post(
                                        NANCHANG,
                                        path + "/events",
                                        plan.formatted(
                                                ",\"doneOn\":\"" + TODAY.plusDays(1) + "\"",
                                                TODAY))))
                .isEqualTo("422 occurred-in-future /data/measures/0/doneOn");
        assertThat(problem(post(GANZHOU, path + "/events", plan.formatted("", TODAY))))
                .isEqualTo("404 not-found");

        assertThat(post(NANCHANG, path + "/events", plan.formatted("", TODAY)).statusCode())
                .isEqualTo(201);
        JsonNode measures = json(get(NANCHANG, path)).at("/plan/measures");
        assertThat(measures.get(0).get("overdue").asBoolean()).isTrue();
        // due today is not late
        assertThat(measures.get(1).get("overdue").asBoolean()).isFalse();
        String id = path.substring(CASES.length() + 1);
        assertThat(total(CASES + "?planOverdue=true&q=" + id)).isOne();

        String done = plan.formatted(",\"doneOn\":\"2019-07-15\"", TODAY);
        post(NANCHANG, path + "/events", done);
        assertThat(json(get(NANCHANG, path)).at("/plan/measures/0/overdue").asBoolean()).isFalse();
        assertThat(total(CASES + "?planOverdue=true&q=" + id)).isZero();
        try (TopicReader topic =
                new TopicReader(BROKER.bootstrapServers(), "manyuan.investments")) {
            var set = topic.await(id, 3).get(1);
            assertThat(header(set, "ce_type")).isEqualTo("org.manyuan.disposal-case.plan-set.v1");
            assertThat(set.headers().lastHeader("facts")).isNotNull();
        }

        disposed(path, "2020-01-01");
        assertThat(problem(post(NANCHANG, path + "/events", done)))
                .isEqualTo("422 transition-not-allowed /data");
    }

    @Test
    void theGlidePathCountsWhatThePlanCounts() throws Exception {
        String query = CASES + "/glide-path?kind=ZOMBIE_ENTERPRISE&zone=ZN2&year=2019";
        for (int number = 0; number < 4; number++) {
            identified("ZN2", "2018-12-31");
        }
        String path = identified("ZN2", "2018-01-01");
        identified("ZN2", "2019-01-01");

        assertThat(json(get(PROVINCE, query)).get("whole").toString()).isEqualTo(whole(4, 0, 4));
        disposed(path, "2019-12-31");
        assertThat(json(get(NANCHANG, query)).get("whole").toString()).isEqualTo(whole(4, 1, 3));
        JsonNode all = json(get(NANCHANG, query));
        assertThat(all.at("/items/0/zoneId").asString()).isEqualTo("ZN2");
        assertThat(all.get("plan").asString()).isEqualTo("jx-2018-2020");
        assertThat(all.get("baselineDate").asString()).isEqualTo("2018-12-31");
        assertThat(all.at("/items/0/path")).isEqualTo(all.get("whole"));

        String sorted = CASES + "/glide-path?kind=ZOMBIE_ENTERPRISE&year=2019&sort=";
        assertThat(json(get(PROVINCE, sorted + "-zoneId")).findValuesAsString("zoneId"))
                .contains("ZN2")
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(problem(get(PROVINCE, sorted + "x"))).isEqualTo("400 validation /query/sort");
        assertThat(json(get(GANZHOU, query)).at("/whole/base").asInt()).isZero();
        assertThat(problem(get(PROVINCE, CASES + "/glide-path")))
                .isEqualTo("400 validation /query/kind");
        assertThat(problem(get(PROVINCE, CASES + "/glide-path?kind=IDLE_LAND")))
                .isEqualTo("400 validation /query/kind");
        assertThat(problem(get(PROVINCE, CASES + "/glide-path?kind=ZOMBIE_PROJECT&year=1999")))
                .isEqualTo("400 validation /query/year");
    }

    @Test
    void aPlanAdoptedMeanwhileSetsThePathOfItsYears() throws Exception {
        String query = CASES + "/glide-path?kind=ZOMBIE_ENTERPRISE&zone=ZG1&year=";
        String plan =
                """
                {"plan":"jx-2021-2023","name":"新三年计划","from":"2021-01-01","to":"2023-12-31",
                 "baselineDate":"2020-06-30","targets":[
                 {"clause":"zombies","metric":"zombie-enterprise-reduction-cumulative",
                  "scopes":["zone"],"comparator":"GTE","values":{"2021":"1/2","2022":%s,"2023":1}},
                 {"clause":"shells","metric":"zombie-project-reduction-cumulative",
                  "scopes":["zone"],"comparator":"GTE","values":{"2021":"1/2","2022":1,"2023":1}}]}\
                """;
        for (String on : new String[] {"2020-06-30", "2019-02-01", "2019-02-01", "2020-07-01"}) {
            identified("ZG1", on);
        }
        assertThat(json(get(PROVINCE, query + 2021)).get("plan").asString())
                .isEqualTo("jx-2018-2020");

        PlanTopic.publish(
                BROKER.bootstrapServers(), "jx-2021-2023", "adopted", 1, plan.formatted("0.7"));
        await().untilAsserted(() ->
                assertThat(json(get(PROVINCE, query + 2021)).get("plan").asString())
                        .isEqualTo("jx-2021-2023"));
        JsonNode path = json(get(PROVINCE, query + 2021));
        assertThat(path.get("clause").asString()).isEqualTo("zombies");
        assertThat(path.get("baselineDate").asString()).isEqualTo("2020-06-30");
        assertThat(path.at("/whole/base").asInt()).isEqualTo(3);
        assertThat(path.at("/whole/required").asInt()).isEqualTo(2);
        assertThat(path.at("/whole/years/1/share").asString()).isEqualTo("7/10");
        assertThat(json(get(PROVINCE, query + 2020)).get("plan").asString())
                .isEqualTo("jx-2018-2020");

        PlanTopic.publish(
                BROKER.bootstrapServers(), "jx-2021-2023", "revised", 2, plan.formatted("0.8"));
        await().untilAsserted(() ->
                assertThat(json(get(PROVINCE, query + 2021)).at("/whole/years/1/share").asString())
                        .isEqualTo("4/5"));
    }

    /** Five cases: two, four and five by the year ends. */
    private static String whole(int required, int done, int stillNeeded) {
        return ("{\"base\":5,\"required\":%d,\"done\":%d,\"stillNeeded\":%d,\"identifiedLater\":1,"
                        + "\"identifiedLaterDisposed\":0,\"years\":["
                        + "{\"year\":2018,\"share\":\"1/3\",\"required\":2,\"done\":0,\"stillNeeded\":2},"
                        + "{\"year\":2019,\"share\":\"2/3\",\"required\":4,\"done\":%d,\"stillNeeded\":%d},"
                        + "{\"year\":2020,\"share\":\"1\",\"required\":5,\"done\":%d,\"stillNeeded\":%d}]}")
                .formatted(required, done, stillNeeded, done, stillNeeded, done, 5 - done);
    }

    private int total(String path) throws Exception {
        return json(get(PROVINCE, path)).get("total").asInt();
    }

    private String identified(String zoneId, String on) throws Exception {
        HttpResponse<String> created =
                post(
                        PROVINCE,
                        CASES,
                        """
                        {"caseId":"C-%s","zoneId":"%s","kind":"ZOMBIE_ENTERPRISE","name":"造纸厂",
                         "occurredOn":"%s","cause":"INSOLVENT"}\
                        """
                                .formatted(UUID.randomUUID(), zoneId, on));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    private void disposed(String path, String on) throws Exception {
        String body =
                "{\"type\":\"disposed\",\"data\":{\"occurredOn\":\"%s\",\"method\":\"MERGER\"}}";
        assertThat(post(NANCHANG, path + "/events", body.formatted(on)).statusCode())
                .isEqualTo(201);
    }

    private static String command(String data) {
        return "{\"type\":\"plan-set\",\"data\":" + data + "}";
    }
}
