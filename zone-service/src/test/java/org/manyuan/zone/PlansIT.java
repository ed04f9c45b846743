package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.manyuan.zone.TopicReader.header;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manyuan.contracts.policy.PolicyPlan;
import org.manyuan.contracts.topic.Topics;
import org.manyuan.platform.policy.PlanDirectory;
import org.manyuan.platform.policy.PlanLearner;
import org.manyuan.platform.policy.ShippedPlans;
import org.manyuan.platform.topics.TopicFollower;
import org.manyuan.platform.topics.TopicFollowers;
import org.manyuan.zone.plan.ledger.Plans;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans as data: the shipped one, one that is adopted, and what is refused. */
class PlansIT extends RunningService {

    private static final String PLANS = "/api/policy-plans";
    private static final String SHIPPED = PLANS + "/jx-2018-2020";
    private static final String ALL = "zones:read zones:write plans:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String CITY = Tokens.token("nanchang", ALL, "city:360100");
    private static final String READER = Tokens.token("reader", "reports:read", "zone:G361027");

    /** Each test has a decade of its own: for a day there is one plan only. */
    private static int decade = 2020;

    @Autowired private TopicFollowers followers;
    @Autowired private Plans plans;
    private String planId = "";
    private int year;

    @BeforeEach
    void theShippedPlanIsThere() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get(PROVINCE, SHIPPED).statusCode() == 200);
        decade += 10;
        year = decade;
        planId = "p-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void theShippedPlanComesInTheFormInWhichItIsWritten() throws Exception {
        HttpResponse<String> shipped = get(READER, SHIPPED);

        assertThat(shipped.headers().firstValue("ETag")).contains("\"1\"");
        JsonNode plan = json(shipped);
        assertThat(plan.get("targets")).hasSize(48);
        assertThat(plan.at("/targets/0/value").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(shipped.body()).contains("\"2018\":\"1/3\"", "\"workflow\":{", "附件4·11");
        assertThat(plan.at("/eligibility/EXPANSION")).hasSize(7);

        // what was read can be sent back as it is
        assertThat(send(PROVINCE, "PUT", SHIPPED, shipped.body(), "If-Match", "\"1\"").statusCode())
                .isEqualTo(200);
        assertThat(json(get(READER, SHIPPED + "/ledger")).at("/items/0/recordedBy").asString())
                .isEqualTo("urn:manyuan:seed");
        JsonNode list = json(get(READER, PLANS + "?size=200"));
        assertThat(list.at("/items/0/plan").asString()).isEqualTo("jx-2018-2020");
        assertThat(list.at("/items/0/inForce").asBoolean()).isTrue();
    }

    @Test
    void aSecondPlanLoadsWithoutCodeAndIsUsed() throws Exception {
        String body =
                """
                {"plan":"jx-2021-2023","name":"新三年计划","from":"2021-01-01","to":"2023-12-31",
                 "targets":[{"clause":"revenue","metric":"indicator:revenue","scopes":["province"],
                             "comparator":"GTE","value":400000000,"by":2023}],
                 "eligibility":{"EXPANSION":[{"clause":"expansion-clusters","source":"新·1",
                    "indicator":"distinctive-clusters","comparator":"GTE","value":2}]}}
                """;
        String key = UUID.randomUUID().toString();
        HttpResponse<String> adopted = send(PROVINCE, "POST", PLANS, body, "Idempotency-Key", key);

        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);
        assertThat(adopted.headers().firstValue("Location")).contains(PLANS + "/jx-2021-2023");
        assertThat(send(PROVINCE, "POST", PLANS, body, "Idempotency-Key", key).statusCode())
                .isEqualTo(200);
        JsonNode report =
                json(get(PROVINCE, "/api/zones/G361027/eligibility?for=EXPANSION&year=2022"));
        assertThat(report.get("plan").asString()).isEqualTo("jx-2021-2023");
        assertThat(report.get("clauses")).hasSize(1);
        assertThat(report.at("/clauses/0/required/value").asInt()).isEqualTo(2);
        assertThat(
                        json(get(
                                        PROVINCE,
                                        "/api/zones/G361027/eligibility?for=EXPANSION&year=2019"))
                                .get("plan")
                                .asString())
                .isEqualTo("jx-2018-2020");

        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.zones")) {
            var record = topic.await("jx-2021-2023", 1).getFirst();
            assertThat(header(record, "ce_type")).isEqualTo("org.manyuan.policy-plan.adopted.v1");
            assertThat(record.headers().lastHeader("facts")).isNull();
            assertThat(record.headers().lastHeader("ce_zoneid")).isNull();
            assertThat(new String(record.value(), StandardCharsets.UTF_8))
                    .contains("\"clause\":\"revenue\"");
            assertThat(topic.await("jx-2018-2020", 1)).isNotEmpty();
        }

        assertThat(problem(send(PROVINCE, "POST", PLANS, body)))
                .isEqualTo("422 transition-not-allowed /plan");
        assertThat(problem(send(PROVINCE, "POST", PLANS, body.replace("jx-2021", "jy-2021"))))
                .isEqualTo("400 validation /from");
    }

    /** What every other service does with the topic. */
    @Test
    void whatIsAdoptedIsLearnedFromTheTopicAsItIsKept() throws Exception {
        String body =
                plan(
                        """
                        [{"clause":"a","metric":"same-year-start-rate","scopes":["zone"],
                          "comparator":"GTE","value":0.35,"every":"year","due":"05-31"},
                         {"clause":"b","metric":"zombie-enterprise-reduction-cumulative",
                          "scopes":["zone","province"],"comparator":"GTE",
                          "values":{"%1$d":"1/3","%2$d":1}},
                         {"clause":"c","metric":"indicator-growth:revenue","years":"%1$d-%2$d",
                          "scopes":["level:national"],"comparator":"GTE",
                          "reference":"growth","plus":0.03}],
                         "reference":{"growth":{"%1$d":0.061}},
                         "rules":[{"clause":"phased-land","maxPhaseYears":1}],
                         "eligibility":{"EXPANSION":[{"clause":"x","source":"新·1",
                            "indicator":"rd-share-of-revenue","comparator":"GTE","value":0.015}]},
                         "workflow":{"EXPANSION":[{"step":"reply","actor":"PROVINCE"}]}\
                        """
                                .formatted(year, year + 1));
        HttpResponse<String> adopted = send(PROVINCE, "POST", PLANS, body);
        assertThat(adopted.statusCode()).as(adopted.body()).isEqualTo(201);

        PlanDirectory directory = new PlanDirectory(ShippedPlans.load());
        TopicFollower follower = followers.follow(Topics.ZONES, new PlanLearner(directory));
        follower.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            directory.isComplete()
                                    && version(directory) == 1
                                    && directory.find("jx-2018-2020", 1) != null);
            assertThat(directory.find("jx-2018-2020", 1)).isEqualTo(ShippedPlans.load().of(2019));
            assertThat(directory.find(planId, 1)).isEqualTo(kept());
            assertThat(kept().targets()).hasSize(3);

            HttpResponse<String> revised =
                    send(PROVINCE, "PUT", PLANS + "/" + planId, plan("[]"), "If-Match", "\"1\"");
            assertThat(revised.statusCode()).as(revised.body()).isEqualTo(200);
            await().until(() -> version(directory) == 2);
            assertThat(directory.find(planId, 2)).isEqualTo(kept());
            assertThat(directory.current().of(year).targets()).isEmpty();
        } finally {
            follower.stop();
        }
    }

    private long version(PlanDirectory directory) {
        return directory.known().versions().getOrDefault(planId, 0L);
    }

    private PolicyPlan kept() {
        return plans.inForce().of(year);
    }

    @Test
    void everyFaultHasItsPlace() throws Exception {
        String targets =
                """
                [{"clause":"a","metric":"signed-projects","scopes":["zone"],"comparator":"GTE","value":1},
                 {"clause":"b","metric":"no-such","scopes":["zone"],"comparator":"GTE","value":1},
                 {"clause":"c","metric":"same-year-start-rate","scopes":["zone"],"comparator":"GTE","value":"much"},
                 {"clause":"d","metric":"signed-projects","scopes":["zone"],"comparator":"GTE","value":2},
                 {"clause":"e","metric":"signed-funds","scopes":["zone"],"comparator":"MORE","value":"1/0"}]
                """;

        assertThat(problem(send(PROVINCE, "POST", PLANS, plan(targets))))
                .isEqualTo(
                        "400 validation /targets/1/metric /targets/2/value /targets/3/metric"
                                + " /targets/4/comparator /targets/4/value");
    }

    @Test
    void plansAreTheProvincesOwn() throws Exception {
        String body = plan("[]");

        assertThat(problem(send(CITY, "POST", PLANS, body))).isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(send(READER, "POST", PLANS, body))).isEqualTo("403 insufficient-scope");
        assertThat(problem(send(CITY, "PUT", SHIPPED, get(CITY, SHIPPED).body(), "If-Match", "*")))
                .isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(get(Tokens.token("x", "projects:read", "province"), PLANS)))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(get(READER, PLANS + "/none"))).isEqualTo("404 not-found");
        assertThat(problem(get(READER, PLANS + "/none/ledger"))).isEqualTo("404 not-found");
    }

    @Test
    void aPlanAheadIsRevisedByVersion() throws Exception {
        assertThat(send(PROVINCE, "POST", PLANS, plan("[]")).statusCode()).isEqualTo(201);
        String path = PLANS + "/" + planId;
        String revised =
                plan(
                        "[{\"clause\":\"a\",\"metric\":\"signed-projects\",\"scopes\":[\"zone\"],"
                                + "\"comparator\":\"GTE\",\"value\":1}]");

        assertThat(problem(send(PROVINCE, "PUT", path, revised)))
                .isEqualTo("428 precondition-required");
        assertThat(problem(send(PROVINCE, "PUT", path, revised, "If-Match", "\"9\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        assertThat(
                        problem(
                                send(
                                        PROVINCE,
                                        "PUT",
                                        path,
                                        revised.replace(planId, "other"),
                                        "If-Match",
                                        "\"1\"")))
                .isEqualTo("400 validation /plan");
        HttpResponse<String> answer = send(PROVINCE, "PUT", path, revised, "If-Match", "\"1\"");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        assertThat(json(get(READER, path + "/ledger")).get("total").asInt()).isEqualTo(2);
        assertThat(
                        problem(
                                send(
                                        PROVINCE,
                                        "PUT",
                                        PLANS + "/none",
                                        plan("[]").replace(planId, "none"),
                                        "If-Match",
                                        "*")))
                .isEqualTo("404 not-found");
    }

    @Test
    void aPlanAheadIsWithdrawnAndItsYearsAreFreeAgain() throws Exception {
        assertThat(send(PROVINCE, "POST", PLANS, plan("[]")).statusCode()).isEqualTo(201);
        String path = PLANS + "/" + planId;
        String withdrawal = path + "/withdrawal";
        String reason = "{\"reason\":\"另行制定\"}";

        assertThat(problem(send(CITY, "POST", withdrawal, reason)))
                .isEqualTo("403 outside-jurisdiction ");
        assertThat(problem(send(READER, "POST", withdrawal, reason)))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(send(PROVINCE, "POST", withdrawal, "{\"x\":1}")))
                .isEqualTo("400 validation /reason /x");
        assertThat(problem(send(PROVINCE, "POST", withdrawal, reason, "If-Match", "\"2\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        assertThat(problem(send(PROVINCE, "POST", PLANS + "/none/withdrawal", reason)))
                .isEqualTo("404 not-found");
        assertThat(problem(send(PROVINCE, "POST", SHIPPED + "/withdrawal", reason)))
                .as("its period has begun")
                .isEqualTo("422 transition-not-allowed ");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> done =
                send(PROVINCE, "POST", withdrawal, reason, "Idempotency-Key", key);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        assertThat(json(done).get("withdrawnFor").asString()).isEqualTo("另行制定");
        assertThat(send(PROVINCE, "POST", withdrawal, reason, "Idempotency-Key", key).body())
                .isEqualTo(done.body());
        assertThat(problem(send(PROVINCE, "POST", withdrawal, reason)))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(send(PROVINCE, "PUT", path, plan("[]"), "If-Match", "*")))
                .isEqualTo("422 transition-not-allowed ");

        String next = plan("[]").replace(planId, planId + "-2");
        assertThat(send(PROVINCE, "POST", PLANS, next).statusCode()).isEqualTo(201);
        String list = PLANS + "?year=" + year;
        assertThat(json(get(READER, list + "&sort=-plan")).findValuesAsString("plan"))
                .containsExactly(planId + "-2", planId);
        assertThat(json(get(READER, list + "&withdrawn=false")).findValuesAsString("plan"))
                .containsExactly(planId + "-2");
        assertThat(json(get(READER, list + "&withdrawn=true&inForce=false")).get("total").asInt())
                .isOne();
        assertThat(json(get(READER, list + "&inForce=true")).get("total").asInt()).isZero();
        assertThat(problem(get(READER, PLANS + "?year=x&inForce=y&withdrawn=z&sort=q")))
                .isEqualTo(
                        "400 validation /query/year /query/inForce /query/withdrawn /query/sort");
        assertThat(json(get(READER, path + "/ledger")).findValuesAsString("type"))
                .containsExactly("adopted", "withdrawn");

        PlanDirectory directory = new PlanDirectory(ShippedPlans.load());
        TopicFollower follower = followers.follow(Topics.ZONES, new PlanLearner(directory));
        follower.start();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            directory.isComplete()
                                    && directory.find(planId + "-2", 1) != null
                                    && directory.find(planId, 1) != null
                                    && version(directory) == 0);
            assertThat(directory.current().of(year).id()).isEqualTo(planId + "-2");
        } finally {
            follower.stop();
        }
    }

    @Test
    void aTargetInForceIsNotEditedInPlace() throws Exception {
        ObjectNode shipped = (ObjectNode) json(get(PROVINCE, SHIPPED));
        ArrayNode targets = (ArrayNode) shipped.get("targets");
        ((ObjectNode) targets.get(1)).put("value", 0.4);
        targets.remove(4);

        assertThat(problem(send(PROVINCE, "PUT", SHIPPED, shipped.toString(), "If-Match", "*")))
                .isEqualTo("422 transition-not-allowed /targets/1 /targets");
    }

    private String plan(String targets) {
        return """
        {"plan":"%s","name":"计划","from":"%d-01-01","to":"%d-12-31","targets":%s}\
        """
                .formatted(planId, year, year + 2, targets);
    }
}
