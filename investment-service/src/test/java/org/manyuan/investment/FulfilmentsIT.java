package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.investment.TopicReader.header;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FulfilmentsIT extends RunningService {

    private static final String ALL = "investments:read investments:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String ZONE = Tokens.token("zn1", ALL, "zone:ZN1");
    private static final String GANZHOU = Tokens.token("ganzhou", ALL, "zone:ZG1");
    private static final String VIEWER = Tokens.token("viewer", "investments:read", "province");
    private static final String FULFILMENTS = "/api/policy-fulfilments";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aPromiseGoesThroughItsLife() throws Exception {
        String project = "P-" + UUID.randomUUID();
        project(project, 1, "ZN1", null, null);
        String policy = published(ZONE, "zone:ZN1", "2099-12-31");

        HttpResponse<String> created =
                post(ZONE, FULFILMENTS, promise(project, policy, "2020-01-01", "2020-12-31"));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String path = created.headers().firstValue("Location").orElseThrow();
        assertThat(status(created)).isEqualTo("OVERDUE");
        assertThat(json(created).get("zoneId").asString()).isEqualTo("ZN1");

        assertThat(problem(patch(ZONE, path, "{\"dueOn\":\"2019-12-31\"}", "\"1\"")))
                .isEqualTo("400 validation /dueOn");
        assertThat(problem(send(ZONE, "PATCH", path, "{}"))).isEqualTo("428 precondition-required");
        assertThat(problem(patch(GANZHOU, path, due(31), "\"1\""))).isEqualTo("404 not-found");
        assertThat(problem(post(ZONE, path + "/cancellation", "{\"x\":1}")))
                .isEqualTo("400 validation /reason /x");
        assertThat(problem(post(GANZHOU, path + "/cancellation", "{\"reason\":\"撤资\"}")))
                .isEqualTo("404 not-found");
        assertThat(problem(patch(ZONE, path, "{}", "\"9\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");
        assertThat(status(patch(ZONE, path, due(31), "\"1\""))).isEqualTo("PROMISED");
        assertThat(status(patch(ZONE, path, due(30), "\"2\""))).isEqualTo("DUE");
        assertThat(status(patch(ZONE, path, due(0), "\"3\""))).isEqualTo("DUE");

        assertThat(problem(post(ZONE, path + "/payments", payment("2019-12-31", "1"))))
                .isEqualTo("422 occurred-before-previous-stage /occurredOn");
        assertThat(problem(post(ZONE, path + "/payments", payment("" + TODAY.plusDays(1), "1"))))
                .isEqualTo("422 occurred-in-future /occurredOn");
        assertThat(problem(post(ZONE, path + "/payments", payment("2020-02-30", "0.001"))))
                .isEqualTo("400 validation /occurredOn /amountWan");
        assertThat(problem(post(GANZHOU, path + "/payments", payment("2020-03-01", "1"))))
                .isEqualTo("404 not-found");
        assertThat(problem(post(VIEWER, path + "/payments", payment("2020-03-01", "1"))))
                .isEqualTo("403 insufficient-scope");
        assertThat(status(post(ZONE, path + "/payments", payment("2020-03-01", "60.5"))))
                .isEqualTo("PARTLY_PAID");
        assertThat(problem(patch(ZONE, path, "{\"promisedWan\":60.49}", "\"5\"")))
                .isEqualTo("422 clause-not-met /promisedWan");
        assertThat(problem(post(ZONE, path + "/payments", payment("2020-03-02", "39.51"))))
                .isEqualTo("422 clause-not-met /amountWan");
        HttpResponse<String> paid = post(ZONE, path + "/payments", payment("2020-03-02", "39.5"));
        assertThat(status(paid)).isEqualTo("PAID");
        assertThat(json(paid).get("outstandingWan").decimalValue()).isZero();
        assertThat(problem(post(ZONE, path + "/cancellation", "{\"reason\":\"撤资\"}")))
                .isEqualTo("422 transition-not-allowed ");
        String more = payment("2020-03-03", "1").replace("}", ",\"reason\":\"追加奖励\"}");
        assertThat(json(post(ZONE, path + "/payments", more)).get("paidWan").decimalValue())
                .isEqualByComparingTo("101");

        String id = path.substring(FULFILMENTS.length() + 1);
        assertThat(
                        json(get(ZONE, path + "/ledger"))
                                .get("items")
                                .valueStream()
                                .map(each -> each.get("type").asString()))
                .containsExactly(
                        "promised",
                        "terms-revised",
                        "terms-revised",
                        "terms-revised",
                        "paid",
                        "paid",
                        "paid");
        try (TopicReader topic =
                new TopicReader(BROKER.bootstrapServers(), "manyuan.investments")) {
            assertThat(topic.await(id, 7))
                    .extracting(each -> header(each, "ce_type"))
                    .startsWith("org.manyuan.policy-fulfilment.promised.v1");
        }
        assertThat(problem(get(GANZHOU, path))).isEqualTo("404 not-found");
        assertThat(problem(get(GANZHOU, path + "/ledger"))).isEqualTo("404 not-found");
    }

    @Test
    void aPaymentRecordedByMistakeIsReversedAndKept() throws Exception {
        String project = "P-" + UUID.randomUUID();
        project(project, 1, "ZN1", null, null);
        String policy = published(ZONE, "zone:ZN1", "2099-12-31");
        String path = created(promised(ZONE, project, policy, "2020-01-01"));
        post(ZONE, path + "/payments", payment("2020-03-01", "40"));
        assertThat(status(post(ZONE, path + "/payments", payment("2020-03-02", "60"))))
                .isEqualTo("PAID");
        String reversal = path + "/payments/2/reversal";
        String body = "{\"occurredOn\":\"2020-03-05\",\"reason\":\"记错项目\"}";

        assertThat(problem(post(ZONE, reversal, "{\"occurredOn\":\"5.3.\",\"x\":1}")))
                .isEqualTo("400 validation /occurredOn /reason /x");
        assertThat(problem(post(ZONE, reversal, body.replace("03-05", "03-01"))))
                .isEqualTo("422 occurred-before-previous-stage /occurredOn");
        assertThat(problem(post(ZONE, reversal, body.replace("2020-03-05", "2099-01-01"))))
                .isEqualTo("422 occurred-in-future /occurredOn");
        for (String none : List.of("0", "3", "x", "99999999999")) {
            assertThat(problem(post(ZONE, path + "/payments/" + none + "/reversal", body)))
                    .isEqualTo("404 not-found");
        }
        assertThat(problem(post(GANZHOU, reversal, body))).isEqualTo("404 not-found");
        assertThat(problem(post(VIEWER, reversal, body))).isEqualTo("403 insufficient-scope");
        assertThat(problem(send(ZONE, "POST", reversal, body, "If-Match", "\"2\"")))
                .isEqualTo("412 version-conflict /headers/If-Match");

        String key = UUID.randomUUID().toString();
        HttpResponse<String> reversed =
                send(ZONE, "POST", reversal, body, "Idempotency-Key", key, "If-Match", "\"3\"");
        assertThat(status(reversed)).isEqualTo("OVERDUE");
        assertThat(json(reversed).get("paidWan").decimalValue()).isEqualByComparingTo("40");
        assertThat(json(reversed).at("/payments/1"))
                .hasToString(
                        "{\"number\":2,\"paidOn\":\"2020-03-02\",\"amountWan\":60,"
                                + "\"reversal\":{\"reversedOn\":\"2020-03-05\",\"reason\":\"记错项目\"}}");
        assertThat(send(ZONE, "POST", reversal, body, "Idempotency-Key", key).body())
                .as("a repetition")
                .isEqualTo(reversed.body());
        assertThat(problem(post(ZONE, reversal, body))).isEqualTo("422 transition-not-allowed ");
        assertThat(
                        problem(
                                send(
                                        ZONE,
                                        "POST",
                                        path + "/payments/1/reversal",
                                        body,
                                        "Idempotency-Key",
                                        key)))
                .isEqualTo("409 event-id-reused /headers/Idempotency-Key");
        assertThat(status(post(ZONE, path + "/payments", payment("2020-03-06", "60"))))
                .as("paid for once")
                .isEqualTo("PAID");

        JsonNode ledger = json(get(ZONE, path + "/ledger")).get("items");
        assertThat(ledger.valueStream().map(each -> each.get("type").asString()))
                .containsExactly("promised", "paid", "paid", "payment-reversed", "paid");
        assertThat(ledger.get(2).get("data"))
                .hasToString("{\"occurredOn\":\"2020-03-02\",\"payment\":2,\"amountWan\":60}");
        assertThat(ledger.get(3).get("data"))
                .hasToString(
                        "{\"occurredOn\":\"2020-03-05\",\"payment\":2,\"paidOn\":\"2020-03-02\","
                                + "\"amountWan\":60,\"reason\":\"记错项目\"}");
        try (TopicReader topic =
                new TopicReader(BROKER.bootstrapServers(), "manyuan.investments")) {
            assertThat(topic.await(path.substring(FULFILMENTS.length() + 1), 5).get(3))
                    .extracting(each -> header(each, "ce_type"))
                    .isEqualTo("org.manyuan.policy-fulfilment.payment-reversed.v1");
        }
    }

    @Test
    void aPromiseNeedsAVisibleProjectAndAPolicyInForceThere() throws Exception {
        String project = "P-" + UUID.randomUUID();
        project(project, 1, "ZN1", null, null);
        String policy = published(ZONE, "zone:ZN1", "2020-12-31");
        String elsewhere = published(GANZHOU, "zone:ZG1", "2020-12-31");

        assertThat(problem(promised(GANZHOU, project, policy, "2020-01-01")))
                .isEqualTo("400 validation /projectId");
        assertThat(problem(promised(ZONE, "P-none", policy, "2020-01-01")))
                .isEqualTo("400 validation /projectId");
        assertThat(problem(promised(ZONE, project, elsewhere, "2020-01-01")))
                .isEqualTo("400 validation /policyId");
        assertThat(problem(promised(ZONE, project, "IP-none", "2020-01-01")))
                .isEqualTo("400 validation /policyId");
        assertThat(problem(promised(ZONE, project, policy, "2021-01-01")))
                .isEqualTo("422 clause-not-met /occurredOn");
        assertThat(problem(promised(ZONE, project, policy, "2018-12-31")))
                .isEqualTo("422 clause-not-met /occurredOn");
        assertThat(problem(promised(VIEWER, project, policy, "2020-01-01")))
                .isEqualTo("403 insufficient-scope");
        assertThat(problem(post(ZONE, FULFILMENTS, "{\"promisedWan\":0,\"x\":1}")))
                .isEqualTo(
                        "400 validation /occurredOn /projectId /policyId /promisedWan /dueOn /x");
    }

    @Test
    void listsAndSumsAreBoundedByJurisdiction() throws Exception {
        String here = "P-" + UUID.randomUUID();
        String there = "P-" + UUID.randomUUID();
        project(here, 1, "ZN2", null, null);
        project(there, 1, "ZG1", null, null);
        String policy = published(PROVINCE, "province", "2099-12-31");
        String late = created(promised(PROVINCE, here, policy, "2020-01-01"));
        String cancelled = created(promised(PROVINCE, here, policy, "2020-01-02"));
        created(promised(GANZHOU, there, policy, "2020-01-01"));
        post(PROVINCE, late + "/payments", payment("2020-02-01", "40"));
        post(PROVINCE, cancelled + "/cancellation", "{\"reason\":\"撤资\"}");
        // the project moves on, the promise stays
        project(here, 2, "ZG1", null, null);
        String query = FULFILMENTS + "?policy=" + policy;

        assertThat(total(PROVINCE, query)).isEqualTo(3);
        assertThat(total(GANZHOU, query)).isOne();
        assertThat(total(ZONE, query)).isZero();
        assertThat(total(PROVINCE, query + "&zone=ZN2")).isEqualTo(2);
        assertThat(total(PROVINCE, query + "&city=360700")).isOne();
        assertThat(total(PROVINCE, query + "&project=" + there)).isOne();
        assertThat(total(PROVINCE, query + "&overdue=true")).isEqualTo(2);
        assertThat(total(PROVINCE, query + "&status=cancelled")).isOne();
        assertThat(total(PROVINCE, query + "&status=paid")).isZero();
        assertThat(
                        json(get(PROVINCE, query + "&sort=-promisedOn&size=1"))
                                .at("/items/0/promisedOn")
                                .asString())
                .isEqualTo("2020-01-02");
        assertThat(problem(get(PROVINCE, FULFILMENTS + "?status=x&sort=y")))
                .isEqualTo("400 validation /query/status /query/sort");

        List<JsonNode> sums =
                json(get(PROVINCE, FULFILMENTS + "/sums?zone=ZN2"))
                        .get("items")
                        .valueStream()
                        .toList();
        assertThat(sums).hasSize(1);
        assertThat(sums.getFirst())
                .hasToString(
                        "{\"zoneId\":\"ZN2\",\"count\":1,\"promisedWan\":100,\"paidWan\":40,"
                                + "\"outstandingWan\":60,\"overdueCount\":1,\"overdueWan\":60}");
        assertThat(total(ZONE, FULFILMENTS + "/sums?zone=ZN2")).isZero();
        List<String> zones =
                json(get(PROVINCE, FULFILMENTS + "/sums?sort=-zoneId"))
                        .findValuesAsString("zoneId");
        assertThat(zones).contains("ZN2", "ZG1").isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(problem(get(PROVINCE, FULFILMENTS + "/sums?sort=x")))
                .isEqualTo("400 validation /query/sort");
    }

    private int total(String token, String path) throws Exception {
        return json(get(token, path)).get("total").asInt();
    }

    private HttpResponse<String> promised(String token, String project, String policy, String on)
            throws Exception {
        return post(token, FULFILMENTS, promise(project, policy, on, "2021-12-31"));
    }

    private static String created(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String published(String token, String keeper, String validTo) throws Exception {
        String level = keeper.equals("province") ? "PROVINCE" : "ZONE";
        String path =
                created(
                        post(
                                token,
                                "/api/investment-policies",
                                """
                                {"title":"兑现政策","level":"%s","keeper":"%s","issuingBody":"政府",
                                 "validFrom":"2019-01-01","validTo":"%s"}\
                                """
                                        .formatted(level, keeper, validTo)));
        assertThat(post(token, path + "/publication", "{}").statusCode()).isEqualTo(200);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String status(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return json(answer).get("status").asString();
    }

    private static String promise(String project, String policy, String on, String dueOn) {
        return """
        {"projectId":"%s","policyId":"%s","occurredOn":"%s","promisedWan":100,"dueOn":"%s"}\
        """
                .formatted(project, policy, on, dueOn);
    }

    private static String due(int days) {
        return "{\"dueOn\":\"" + TODAY.plusDays(days) + "\"}";
    }

    private static String payment(String on, String amount) {
        return "{\"occurredOn\":\"%s\",\"amountWan\":%s}".formatted(on, amount);
    }
}
