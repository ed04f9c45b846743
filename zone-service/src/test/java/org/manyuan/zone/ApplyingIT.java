package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A real zone applies for each of the five, held to the plan's clauses by its own figures. */
class ApplyingIT extends RealZone {

    private static final byte[] PDF = "%PDF-1.7 a document".getBytes(StandardCharsets.US_ASCII);
    private static final String NDRC = Tokens.office("PROVINCE_NDRC", "province");

    /** What counts is the year before the one in which it applies. */
    private static final int LAST_YEAR = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;

    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of(
                        "EXPANSION",
                        "\"newAreaHa\":99999",
                        "distinctive-clusters",
                        "0",
                        "/eligibility/expansion-clusters"),
                Arguments.of(
                        "RENAME_HIGH_TECH",
                        "\"newName\":\"高新技术产业园区\"",
                        "high-tech-added-value",
                        "34.99",
                        "/eligibility/rename-ht-added-value"),
                Arguments.of(
                        "RENAME_ECONOMIC",
                        "\"newName\":\"经济技术开发区\"",
                        "exports-usd-wan",
                        "19999.99",
                        "/eligibility/rename-ec-exports"));
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("figures")
    void aFigureThatJustMissesItsClauseHoldsItUpUntilItIsCorrected(
            String kind, String asked, String indicator, String value, String pointer)
            throws Exception {
        Map<String, String> figures = new HashMap<>(JUST_ENOUGH);
        figures.put(indicator, value);
        returned(LAST_YEAR, figures);
        published(LAST_YEAR, 95, 100, 500_000);
        String path = opened(kind, asked);

        assertThat(problem(formally(path))).isEqualTo("422 clause-not-met " + pointer);
        JsonNode kept = json(get(city, path));
        assertThat(kept.at("/current/step").asString()).isEqualTo("formal-application");
        assertThat(kept.get("eligibility").findValuesAsString("outcome")).contains("NOT_MET");

        HttpResponse<String> corrected =
                send(
                        PROVINCE,
                        "POST",
                        "/api/zones/" + zoneId + "/returns/" + LAST_YEAR + "/correction",
                        "{\"values\":{\"%s\":%s},\"reason\":\"核实\"}"
                                .formatted(indicator, JUST_ENOUGH.get(indicator)));
        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        isTaken(formally(path));
    }

    static Stream<Arguments> statements() {
        return Stream.of(
                Arguments.of(
                        "ADJUSTMENT",
                        "\"newAreaHa\":1",
                        "{\"ground\":\"GEOLOGY\",\"industrialShareBefore\":0.6,"
                                + "\"industrialShareAfter\":0.599999,"
                                + "\"environmentSafetyEnergyCompliant\":true}",
                        "{\"industrialShareAfter\":0.6}",
                        "/eligibility/adjustment-industrial-share"),
                Arguments.of(
                        "RENAME_INDUSTRIAL_PARK",
                        "\"newName\":\"工业园区\"",
                        "{\"industryPlan\":true}",
                        "{\"infrastructureAndAdministrationSound\":true}",
                        "/eligibility/rename-infrastructure"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("statements")
    void aStatementThatJustMissesItsClauseHoldsItUpUntilItIsAmended(
            String kind, String asked, String attributes, String amendment, String pointer)
            throws Exception {
        returned(LAST_YEAR, JUST_ENOUGH);
        String path = opened(kind, asked + ",\"attributes\":" + attributes);

        assertThat(problem(formally(path))).isEqualTo("422 clause-not-met " + pointer);

        HttpResponse<String> amended =
                send(
                        city,
                        "PATCH",
                        path,
                        "{\"attributes\":" + amendment + "}",
                        "If-Match",
                        get(city, path).headers().firstValue("ETag").orElseThrow());
        assertThat(amended.statusCode()).as(amended.body()).isEqualTo(200);
        isTaken(formally(path));
    }

    @Test
    void figuresThatAreNotThereHoldItUp() throws Exception {
        String path = opened("RENAME_ECONOMIC", "\"newName\":\"经济技术开发区\"");

        assertThat(problem(formally(path)))
                .isEqualTo(
                        "422 clause-not-met /eligibility/rename-ec-revenue"
                                + " /eligibility/rename-ec-funds /eligibility/rename-ec-exports"
                                + " /eligibility/rename-incidents");
    }

    private void isTaken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode application = json(answer);
        assertThat(application.at("/current/step").asString()).isEqualTo("assignment");
        assertThat(application.get("eligibility").findValuesAsString("outcome"))
                .isNotEmpty()
                .containsOnly("MET");
    }

    private HttpResponse<String> formally(String path) throws Exception {
        return send(city, "POST", path + "/steps/formal-application", "{}");
    }

    /** Up to the formal application. */
    private String opened(String kind, String asked) throws Exception {
        HttpResponse<String> created =
                send(
                        city,
                        "POST",
                        "/api/applications",
                        "{\"zoneId\":\"%s\",\"kind\":\"%s\",%s}".formatted(zoneId, kind, asked));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        String path = created.headers().firstValue("Location").orElseThrow();
        if (!kind.startsWith("RENAME")) {
            isDone(send(city, "POST", path + "/steps/preliminary-request", "{}"));
            isDone(send(NDRC, "POST", path + "/steps/preliminary-consent", "{}"));
            for (JsonNode document : json(get(city, path)).at("/current/missingDocuments")) {
                upload(city, "POST", path + "/documents", "a.pdf", PDF, document.asString());
            }
            isDone(send(city, "POST", path + "/steps/preparatory-work", "{}"));
        }
        return path;
    }

    private static void isDone(HttpResponse<String> step) {
        assertThat(step.statusCode()).as(step.body()).isEqualTo(200);
    }
}
