package org.manyuan.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.manyuan.investment.TopicReader.header;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuggestionsIT extends RunningService {

    private static final String ALL = "investments:read investments:write";
    private static final String PROVINCE = Tokens.token("office", ALL, "province");
    private static final String NANCHANG = Tokens.token("nanchang", ALL, "city:360100");
    private static final String ZONE = Tokens.token("zn1", ALL, "zone:ZN1");
    private static final String GANZHOU = Tokens.token("ganzhou", ALL, "zone:ZG1");
    private static final String VIEWER = Tokens.token("viewer", "investments:read", "province");
    private static final String SUGGESTIONS = "/api/disposal-cases/suggestions";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String ACCEPT = "{\"occurredOn\":\"2020-06-01\",\"cause\":\"OTHER\"}";

    @Test
    void projectsSignedForOverAYearWithoutAStartAreSuggested() throws Exception {
        String over = told("ZN1", TODAY.minusYears(1).minusDays(1), null);
        String justAYear = told("ZN1", justAYearAgo(), null);
        String started = told("ZN1", LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1));
        String unsigned = told("ZN1", null, null);
        String elsewhere = told("ZG1", LocalDate.of(2019, 1, 1), null);

        assertThat(suggested(PROVINCE, ""))
                .contains(over, elsewhere)
                .doesNotContain(justAYear, started, unsigned);
        assertThat(suggested(ZONE, "")).contains(over).doesNotContain(elsewhere);
        assertThat(suggested(PROVINCE, "&zone=ZG1")).contains(elsewhere).doesNotContain(over);
        assertThat(suggested(NANCHANG, "&city=360700")).isEmpty();
        String earlier = told("ZG1", LocalDate.of(2018, 12, 31), null);
        assertThat(suggested(PROVINCE, "&zone=ZG1")).containsSubsequence(earlier, elsewhere);
        assertThat(suggested(PROVINCE, "&zone=ZG1&sort=-signedOn"))
                .containsSubsequence(elsewhere, earlier);
        assertThat(problem(get(PROVINCE, SUGGESTIONS + "?sort=x")))
                .isEqualTo("400 validation /query/sort");

        // it starts at last
        project(over, 2, "ZN1", TODAY.minusYears(1).minusDays(1), TODAY);
        assertThat(suggested(ZONE, "")).doesNotContain(over);
        assertThat(problem(post(ZONE, SUGGESTIONS + "/" + over + "/acceptance", ACCEPT)))
                .isEqualTo("422 transition-not-allowed ");
        assertThat(problem(post(ZONE, SUGGESTIONS + "/" + over + "/dismissal", reason("x"))))
                .isEqualTo("422 transition-not-allowed ");
    }

    @Test
    void anAcceptedSuggestionIsOneCaseHoweverOftenItIsAccepted() throws Exception {
        String project = told("ZN1", LocalDate.of(2019, 1, 1), null);
        String path = SUGGESTIONS + "/" + project + "/acceptance";

        assertThat(problem(post(GANZHOU, path, ACCEPT))).isEqualTo("404 not-found");
        assertThat(problem(post(VIEWER, path, ACCEPT))).isEqualTo("403 insufficient-scope");
        assertThat(problem(post(ZONE, path, "{\"cause\":\"MAGIC\",\"zoneId\":\"ZG1\"}")))
                .isEqualTo("400 validation /occurredOn /cause /zoneId");
        assertThat(problem(post(ZONE, path, ACCEPT.replace("OTHER", "INSOLVENT"))))
                .isEqualTo("400 validation /cause");
        assertThat(problem(post(ZONE, path, ACCEPT.replace("2020-06-01", "" + TODAY.plusDays(1)))))
                .isEqualTo("422 occurred-in-future /occurredOn");

        HttpResponse<String> first = post(ZONE, path, ACCEPT);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        HttpResponse<String> again = post(NANCHANG, path, ACCEPT);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json(again).get("subject")).isEqualTo(json(first).get("subject"));
        assertThat(problem(post(ZONE, path, ACCEPT.replace("OTHER", "LAND_NOT_DELIVERED"))))
                .startsWith("409 event-id-reused");
        assertThat(suggested(ZONE, "")).doesNotContain(project);

        String location = first.headers().firstValue("Location").orElseThrow();
        assertThat(json(get(ZONE, location)).get("projectId").asString()).isEqualTo(project);
        post(ZONE, location + "/events", "{\"type\":\"withdrawn\",\"data\":{\"reason\":\"误\"}}");
        assertThat(suggested(ZONE, "")).contains(project);
        HttpResponse<String> anew = post(ZONE, path, ACCEPT);
        assertThat(anew.statusCode()).isEqualTo(201);
        assertThat(json(anew).get("subject")).isNotEqualTo(json(first).get("subject"));
    }

    @Test
    void aProjectWithAnOpenCaseIsNotSuggested() throws Exception {
        String project = told("ZN1", LocalDate.of(2019, 1, 1), null);
        String body =
                "{\"zoneId\":\"ZN1\",\"kind\":\"ZOMBIE_PROJECT\",\"name\":\"停建项目\","
                        + "\"occurredOn\":\"2020-01-01\",\"cause\":\"OTHER\",\"projectId\":\"%s\"}";
        assertThat(post(ZONE, "/api/disposal-cases", body.formatted(project)).statusCode())
                .isEqualTo(201);

        assertThat(suggested(ZONE, "")).doesNotContain(project);
        assertThat(problem(post(ZONE, SUGGESTIONS + "/" + project + "/acceptance", ACCEPT)))
                .isEqualTo("422 transition-not-allowed ");
    }

    @Test
    void aDismissalIsRecordedAndHoldsForTheSigning() throws Exception {
        String project = told("ZN1", LocalDate.of(2019, 1, 1), null);
        String path = SUGGESTIONS + "/" + project;

        assertThat(problem(get(ZONE, path + "/ledger"))).isEqualTo("404 not-found");
        assertThat(problem(post(ZONE, path + "/dismissal", "{}")))
                .isEqualTo("400 validation /reason");
        assertThat(problem(post(GANZHOU, path + "/dismissal", reason("x"))))
                .isEqualTo("404 not-found");
        assertThat(problem(post(VIEWER, path + "/dismissal", reason("x"))))
                .isEqualTo("403 insufficient-scope");
        assertThat(post(ZONE, path + "/dismissal", reason("已约定下月开工")).statusCode()).isEqualTo(200);
        assertThat(post(ZONE, path + "/dismissal", reason("已约定下月开工")).statusCode()).isEqualTo(200);

        assertThat(suggested(ZONE, "")).doesNotContain(project);
        assertThat(suggested(ZONE, "&dismissed=true")).contains(project);
        assertThat(json(get(ZONE, path + "/ledger")).at("/items/0/data/reason").asString())
                .isEqualTo("已约定下月开工");
        assertThat(json(get(ZONE, path + "/ledger")).get("total").asInt()).isOne();
        try (TopicReader topic =
                new TopicReader(BROKER.bootstrapServers(), "manyuan.investments")) {
            assertThat(header(topic.await(project, 1).getFirst(), "ce_type"))
                    .isEqualTo("org.manyuan.zombie-suggestion.dismissed.v1");
        }

        // signed anew, and again not started
        project(project, 2, "ZN1", LocalDate.of(2020, 1, 1), null);
        assertThat(suggested(ZONE, "")).contains(project);
    }

    /** On a leap day the year that began on 28 February is over. */
    private static LocalDate justAYearAgo() {
        LocalDate day = TODAY.minusYears(1);
        return day.plusYears(1).equals(TODAY) ? day : day.plusDays(1);
    }

    private String told(String zoneId, LocalDate signedOn, LocalDate startedOn) throws Exception {
        String projectId = "P-" + UUID.randomUUID();
        project(projectId, 1, zoneId, signedOn, startedOn);
        return projectId;
    }

    private List<String> suggested(String token, String more) throws Exception {
        return json(get(token, SUGGESTIONS + "?size=200" + more))
                .get("items")
                .valueStream()
                .map(each -> each.get("projectId").asString())
                .toList();
    }

    private static String reason(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }
}
