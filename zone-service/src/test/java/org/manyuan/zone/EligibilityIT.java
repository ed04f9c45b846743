package org.manyuan.zone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.manyuan.contracts.topic.Topics;
import tools.jackson.databind.JsonNode;

/**
 * The eligibility of real zones for all five applications: each figure just meets its clause in one
 * case and just misses it in another.
 */
class EligibilityIT extends RealZone {

    private static final String ADJUSTED =
            "&ground=GEOLOGY&industrialShareAfter=0.6&industrialShareBefore=0.6"
                    + "&environmentSafetyEnergyCompliant=true";
    private static final String PARK =
            "&industryPlan=true&infrastructureAndAdministrationSound=true";

    /** Which clauses ask for three years without an incident, by the application. */
    private static final Map<String, List<String>> OF_THREE_YEARS =
            Map.of(
                    "EXPANSION", List.of("expansion-land-violations", "expansion-incidents"),
                    "RENAME_INDUSTRIAL_PARK", List.of("rename-incidents"),
                    "RENAME_HIGH_TECH", List.of("rename-incidents"),
                    "RENAME_ECONOMIC", List.of("rename-incidents"));

    static Stream<Arguments> justMissed() {
        return Stream.of(
                missed("EXPANSION", "", "land-left", "5", "expansion-land-left"),
                missed(
                        "EXPANSION",
                        "",
                        "serious-land-violations",
                        "1",
                        "expansion-land-violations"),
                missed("EXPANSION", "", "distinctive-clusters", "0", "expansion-clusters"),
                missed("EXPANSION", "", "revenue", "2999999.99", "expansion-revenue-per-mu"),
                missed(
                        "EXPANSION",
                        "",
                        "fixed-asset-investment-cumulative",
                        "3499999.99",
                        "expansion-investment-per-mu"),
                missed("EXPANSION", "", "major-incidents", "1", "expansion-incidents"),
                missed("RENAME_INDUSTRIAL_PARK", PARK, "major-incidents", "1", "rename-incidents"),
                missed("RENAME_HIGH_TECH", "", "revenue", "2999999.99", "rename-ht-revenue"),
                missed("RENAME_HIGH_TECH", "", "high-tech-firms", "29", "rename-ht-firms"),
                missed(
                        "RENAME_HIGH_TECH",
                        "",
                        "high-tech-added-value",
                        "34.99",
                        "rename-ht-added-value"),
                missed("RENAME_HIGH_TECH", "", "rd-expenditure", "44999.99", "rename-ht-rd"),
                missed("RENAME_HIGH_TECH", "", "major-incidents", "1", "rename-incidents"),
                missed("RENAME_ECONOMIC", "", "revenue", "2999999.99", "rename-ec-revenue"),
                missed("RENAME_ECONOMIC", "", "exports-usd-wan", "19999.99", "rename-ec-exports"),
                missed("RENAME_ECONOMIC", "", "major-incidents", "1", "rename-incidents"));
    }

    private static Arguments missed(
            String kind, String attributes, String indicator, String value, String clause) {
        return Arguments.of(kind, attributes, indicator, value, clause);
    }

    @ParameterizedTest(name = "{0}: {2} {3}")
    @MethodSource("justMissed")
    void aFigureJustMissesItsClause(
            String kind, String attributes, String indicator, String value, String clause)
            throws Exception {
        Map<String, String> figures = new HashMap<>(JUST_ENOUGH);
        figures.put(indicator, value);
        returned(2019, figures);
        published(2019, 95, 100, 500_000);

        JsonNode report = json(get(zone, path(2019, kind, attributes)));

        assertThat(report.get("result").asString()).isEqualTo("NOT_MET");
        assertThat(clausesThatAre("NOT_MET", report)).containsExactly(clause);
        assertThat(clausesThatAre("MISSING", report)).isEmpty();
    }

    @Test
    void figuresJustMeetAllClausesOfAllFiveApplications() throws Exception {
        returned(2019, JUST_ENOUGH);
        published(2019, 95, 100, 500_000);

        assertThat(result("EXPANSION", "")).isEqualTo("MET");
        assertThat(result("ADJUSTMENT", ADJUSTED)).isEqualTo("MET");
        assertThat(result("RENAME_INDUSTRIAL_PARK", PARK)).isEqualTo("MET");
        assertThat(result("RENAME_HIGH_TECH", "")).isEqualTo("MET");
        assertThat(result("RENAME_ECONOMIC", "")).isEqualTo("MET");

        JsonNode clause = clause(2019, "RENAME_HIGH_TECH", "rename-ht-added-value");
        assertThat(clause.get("source").asString()).isEqualTo("附件2·三(三)2");
        assertThat(clause.at("/required/fraction").asString()).isEqualTo("7/20");
        assertThat(clause.get("actual").decimalValue()).isEqualByComparingTo("0.35");
        assertThat(clause.at("/years/0/from/approvedBy").asString()).isEqualTo("office");
        assertThat(clause.at("/years/0/from/period").asString()).isEqualTo("2019");
        assertThat(
                        clause(2019, "EXPANSION", "expansion-idle-land")
                                .at("/years/0/from/topic")
                                .asString())
                .isEqualTo(Topics.INVESTMENTS);
        assertThat(clause(2019, "EXPANSION", "expansion-incidents").get("years")).hasSize(3);
    }

    @Test
    void figuresOfEventsJustMissTheirClauses() throws Exception {
        returned(2019, JUST_ENOUGH);
        published(2019, 9_499, 10_000, 499_999);

        JsonNode expansion = json(get(zone, path(2019, "EXPANSION", "")));
        assertThat(clausesThatAre("NOT_MET", expansion)).containsExactly("expansion-idle-land");
        JsonNode economic = json(get(zone, path(2019, "RENAME_ECONOMIC", "")));
        assertThat(clausesThatAre("NOT_MET", economic)).containsExactly("rename-ec-funds");
    }

    @Test
    void whatHappenedInTheLastOfThreeYearsCountsAndBeforeItNot() throws Exception {
        Map<String, String> incidents =
                Map.of("serious-land-violations", "1", "major-incidents", "1");
        // the later years first: less than a tenth of the year before would ask for a comment
        annual(2018, CLEAN_YEAR);
        annual(2019, JUST_ENOUGH);
        annual(2020, CLEAN_YEAR);
        annual(2017, incidents);
        for (Map.Entry<String, List<String>> each : OF_THREE_YEARS.entrySet()) {
            for (String clause : each.getValue()) {
                assertThat(clause(2019, each.getKey(), clause).get("result").asString())
                        .as("2017 is one of the three years up to 2019")
                        .isEqualTo("NOT_MET");
                assertThat(clause(2020, each.getKey(), clause).get("result").asString())
                        .as("and none of those up to 2020")
                        .isEqualTo("MET");
            }
        }
    }

    @Test
    void statementsJustMissTheirClauses() throws Exception {
        assertThat(notMet("ADJUSTMENT", ADJUSTED.replace("ground=GEOLOGY", "ground=WISH")))
                .containsExactly("adjustment-ground");
        assertThat(notMet("ADJUSTMENT", ADJUSTED.replace("After=0.6", "After=0.599999")))
                .containsExactly("adjustment-industrial-share");
        assertThat(notMet("ADJUSTMENT", ADJUSTED.replace("true", "false")))
                .containsExactly("adjustment-compliance");
        assertThat(notMet("RENAME_INDUSTRIAL_PARK", PARK.replace("Plan=true", "Plan=false")))
                .containsExactly("rename-plan");
        assertThat(notMet("RENAME_INDUSTRIAL_PARK", PARK.replace("Sound=true", "Sound=false")))
                .containsExactly("rename-infrastructure");
    }

    @Test
    void whatIsNotThereIsMissing() throws Exception {
        JsonNode report = json(get(zone, path(2019, "EXPANSION", "")));

        assertThat(report.get("result").asString()).isEqualTo("MISSING");
        // nothing identified, so nothing to dispose of
        assertThat(clausesThatAre("MET", report)).containsExactly("expansion-idle-land");
        JsonNode clause = clause(2019, "EXPANSION", "expansion-clusters");
        assertThat(clause.at("/years/0/from/status").asString()).isEqualTo("NONE");
        assertThat(clause.has("actual")).isFalse();
        assertThat(result("ADJUSTMENT", "")).isEqualTo("MISSING");
        // two of three years are not enough
        annual(2019, CLEAN_YEAR);
        annual(2018, CLEAN_YEAR);
        assertThat(clause(2019, "EXPANSION", "expansion-incidents").get("result").asString())
                .isEqualTo("MISSING");
        annual(2017, CLEAN_YEAR);
        assertThat(clause(2019, "EXPANSION", "expansion-incidents").get("result").asString())
                .isEqualTo("MET");
    }

    @Test
    void refusesWhatCannotBeAsked() throws Exception {
        String path = "/api/zones/" + zoneId + "/eligibility";
        assertThat(problem(get(zone, path))).isEqualTo("400 validation /query/for");
        assertThat(problem(get(zone, path + "?for=MERGER"))).isEqualTo("400 validation /query/for");
        assertThat(problem(get(zone, path + "?for=EXPANSION&year=20")))
                .isEqualTo("400 validation /query/year");
        assertThat(problem(get(zone, path(2019, "ADJUSTMENT", "&industrialShareAfter=much"))))
                .isEqualTo("400 validation /query/industrialShareAfter");
        assertThat(problem(get(zone, path.replace(zoneId, "G361027") + "?for=EXPANSION")))
                .isEqualTo("404 not-found");
        assertThat(problem(get(Tokens.token("x", "reports:read", "province"), path)))
                .isEqualTo("403 insufficient-scope");
    }

    private String result(String kind, String attributes) throws Exception {
        HttpResponse<String> answer = get(city, path(2019, kind, attributes));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).get("result").asString();
    }

    private List<String> notMet(String kind, String attributes) throws Exception {
        return clausesThatAre("NOT_MET", json(get(zone, path(2019, kind, attributes))));
    }
}
