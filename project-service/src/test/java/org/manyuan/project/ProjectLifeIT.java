package org.manyuan.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.manyuan.platform.time.ClockAutoConfiguration;
import tools.jackson.databind.JsonNode;

/** A project's whole life by those who have a part in it, with what is refused on its way. */
class ProjectLifeIT extends RunningService {

    private static final LocalDate TODAY = LocalDate.now(ClockAutoConfiguration.CHINA);

    @Test
    void aProjectGoesFromReserveToProductionThroughDetoursAndCorrections() throws Exception {
        taken(register(ZN1, ProjectData.registered("LF-1", "ZN1", "owner", null)));
        taken(ZN1, "LF-1", "negotiation-started", on("2018-02-01"));
        taken(ZN1, "LF-1", "returned-to-reserve", on("2018-03-01", "reason", "条件未谈妥"));
        taken(ZN1, "LF-1", "negotiation-started", on("2018-04-01"));
        assertThat(problem(command(ZN1, "LF-1", "signed", ProjectData.signed("2018-05-01"))))
                .isEqualTo("422 owner-required /data/owner");
        taken(ZN1, "LF-1", "signed", ProjectData.signed("2018-05-01", "owner", "专管员乙"));
        taken(NANCHANG, "LF-1", "milestone-reached", on("2018-06-01", "milestone", "PERMITTED"));
        taken(NANCHANG, "LF-1", "capital-arrived", on("2018-06-02", "amountWan", 3000.25));
        taken(ZN1, "LF-1", "construction-started", on("2019-01-10"));
        taken(
                NANCHANG,
                "LF-1",
                "stage-date-corrected",
                Map.of(
                        "stage", "UNDER_CONSTRUCTION",
                        "newOccurredOn", "2018-12-28",
                        "reason", "以施工许可为准"));
        taken(ZN1, "LF-1", "production-started", on("2019-12-01"));
        taken(NANCHANG, "LF-1", "stage-revoked", Map.of("stage", "IN_PRODUCTION", "reason", "误报"));
        taken(PROVINCE, "LF-1", "relocated", on("2020-01-01", "toZoneId", "ZJ1", "reason", "搬迁"));
        taken(JIUJIANG, "LF-1", "production-started", on("2020-06-01"));

        JsonNode project = json(get(JIUJIANG, "/api/projects/LF-1"));
        assertThat(project.get("stage").asString()).isEqualTo("IN_PRODUCTION");
        assertThat(project.get("zoneId").asString()).isEqualTo("ZJ1");
        assertThat(project.at("/dates/UNDER_CONSTRUCTION").asString()).isEqualTo("2018-12-28");
        assertThat(problem(get(ZN1, "/api/projects/LF-1")))
                .as("it lies elsewhere now")
                .isEqualTo("404 not-found");
        assertThat(problem(command(ZN1, "LF-1", "details-revised", Map.of("name", "新"))))
                .isEqualTo("404 not-found");
        assertThat(
                        problem(
                                command(
                                        JIUJIANG,
                                        "LF-1",
                                        "terminated",
                                        on("2020-07-01", "reason", "停产"))))
                .isEqualTo("422 transition-not-allowed /data");

        List<String> types =
                json(get(JIUJIANG, "/api/projects/LF-1/ledger")).findValuesAsString("type");
        assertThat(types)
                .containsExactly(
                        "registered",
                        "negotiation-started",
                        "returned-to-reserve",
                        "negotiation-started",
                        "signed",
                        "milestone-reached",
                        "capital-arrived",
                        "construction-started",
                        "stage-date-corrected",
                        "production-started",
                        "stage-revoked",
                        "relocated",
                        "production-started");
        assertThat(
                        json(get(JIUJIANG, "/api/projects/LF-1/ledger"))
                                .findValuesAsString("recordedBy"))
                .containsSubsequence("zn1", "nanchang", "province", "jiujiang");
        try (TopicReader topic = new TopicReader(BROKER.bootstrapServers(), "manyuan.projects")) {
            assertThat(topic.await("LF-1", types.size()))
                    .extracting(each -> TopicReader.header(each, "ce_type"))
                    .containsExactlyElementsOf(
                            types.stream()
                                    .map(each -> "org.manyuan.project." + each + ".v1")
                                    .toList());
        }
    }

    @Test
    void whatComesInTheWrongOrderIsRefused() throws Exception {
        taken(register(ZN1, ProjectData.registered("LF-2", "ZN1")));
        for (String early :
                List.of(
                        "returned-to-reserve",
                        "construction-started",
                        "production-started",
                        "capital-arrived",
                        "milestone-reached")) {
            assertThat(refused("LF-2", early, whatever(early, "2018-02-01")))
                    .as(early)
                    .isEqualTo("422 transition-not-allowed /data");
        }
        assertThat(refused("LF-2", "details-revised", Map.of("contractAmountWan", 1)))
                .isEqualTo("422 transition-not-allowed /data/contractAmountWan");
        assertThat(refused("LF-2", "stage-revoked", Map.of("stage", "RESERVE", "reason", "误")))
                .isEqualTo("422 transition-not-allowed /data/stage");
        assertThat(
                        refused(
                                "LF-2",
                                "stage-date-corrected",
                                Map.of(
                                        "stage", "SIGNED",
                                        "newOccurredOn", "2018-02-01",
                                        "reason", "误")))
                .isEqualTo("422 transition-not-allowed /data/stage");
        assertThat(problem(register(ZN1, ProjectData.registered("LF-2", "ZN1"))))
                .isEqualTo("422 transition-not-allowed ");
        taken(ZN1, "LF-2", "terminated", on("2018-02-01", "reason", "投资方退出"));
        assertThat(refused("LF-2", "negotiation-started", on("2018-03-01")))
                .isEqualTo("422 transition-not-allowed /data");
        assertThat(refused("LF-2", "details-revised", Map.of("name", "新")))
                .isEqualTo("422 transition-not-allowed /data");
        taken(ZN1, "LF-2", "stage-revoked", Map.of("stage", "TERMINATED", "reason", "误报"));
        taken(ZN1, "LF-2", "negotiation-started", on("2018-03-01"));
    }

    @Test
    void datesKeepTheOrderOfTheStages() throws Exception {
        taken(register(ZN1, ProjectData.registered("LF-3", "ZN1")));
        String tomorrow = TODAY.plusDays(1).toString();
        assertThat(refused("LF-3", "negotiation-started", on(tomorrow)))
                .isEqualTo("422 occurred-in-future /data/occurredOn");
        assertThat(
                        problem(
                                register(
                                        ZN1,
                                        ProjectData.registered(
                                                "LF-X", "ZN1", "occurredOn", tomorrow))))
                .isEqualTo("422 occurred-in-future /occurredOn");
        assertThat(refused("LF-3", "signed", ProjectData.signed("2018-01-09")))
                .isEqualTo("422 occurred-before-previous-stage /data/occurredOn");
        taken(ZN1, "LF-3", "signed", ProjectData.signed("2018-01-10"));
        assertThat(refused("LF-3", "capital-arrived", on("2018-01-09", "amountWan", 1)))
                .as("not before the registration")
                .isEqualTo("422 occurred-before-previous-stage /data/occurredOn");
        taken(ZN1, "LF-3", "construction-started", on("2018-06-01"));
        for (String wrong : List.of("2018-01-09", "2018-06-02")) {
            assertThat(
                            refused(
                                    "LF-3",
                                    "stage-date-corrected",
                                    Map.of(
                                            "stage", "SIGNED",
                                            "newOccurredOn", wrong,
                                            "reason", "误")))
                    .isEqualTo("422 occurred-before-previous-stage /data/newOccurredOn");
        }
        assertThat(
                        refused(
                                "LF-3",
                                "stage-date-corrected",
                                Map.of(
                                        "stage", "SIGNED",
                                        "newOccurredOn", tomorrow,
                                        "reason", "误")))
                .isEqualTo("422 occurred-in-future /data/newOccurredOn");
    }

    @Test
    void aSigningKeepsThePolicysConditions() throws Exception {
        taken(register(ZN1, ProjectData.registered("LF-4", "ZN1")));
        assertThat(refused("LF-4", "signed", ProjectData.signed("2018-02-01", "landMu", null)))
                .isEqualTo("400 validation /data/landMu");
        for (Map<String, Object> housed :
                List.of(
                        ProjectData.signed("2018-02-01", "fixedAssetInvestmentWan", 5000),
                        ProjectData.signed(
                                "2018-02-01", "fixedAssetInvestmentWan", 45150, "landMu", 150.5))) {
            assertThat(refused("LF-4", "signed", housed))
                    .isEqualTo("422 standard-factory-required /data/placement");
        }
        List<Map<String, String>> phases =
                List.of(
                        Map.of("startOn", "2018-03-01", "endOn", "2020-03-01"),
                        Map.of("startOn", "2020-03-01", "endOn", "2022-03-02"));
        assertThat(refused("LF-4", "signed", ProjectData.signed("2018-02-01", "phases", phases)))
                .isEqualTo("422 phase-too-long /data/phases/1/endOn");
        taken(
                ZN1,
                "LF-4",
                "signed",
                ProjectData.signed(
                        "2018-02-01",
                        "fixedAssetInvestmentWan",
                        45150.01,
                        "phases",
                        phases.subList(0, 1)));
    }

    @Test
    void nobodyMovesWhatIsNotTheirs() throws Exception {
        taken(register(ZN1, ProjectData.registered("LF-5", "ZN1")));
        assertThat(problem(register(ZN1, ProjectData.registered("LF-6", "ZJ1"))))
                .isEqualTo("403 outside-jurisdiction /zoneId");
        assertThat(
                        problem(
                                command(
                                        NANCHANG,
                                        "LF-5",
                                        "relocated",
                                        on("2018-02-01", "toZoneId", "ZJ1", "reason", "搬迁"))))
                .isEqualTo("403 outside-jurisdiction /data/toZoneId");
        assertThat(
                        problem(
                                command(
                                        PROVINCE,
                                        "LF-5",
                                        "relocated",
                                        on("2018-02-01", "toZoneId", "NOWHERE", "reason", "搬迁"))))
                .isEqualTo("400 validation /data/toZoneId");
        assertThat(problem(command(JIUJIANG, "LF-5", "negotiation-started", on("2018-02-01"))))
                .isEqualTo("404 not-found");
        assertThat(problem(command(VIEWER, "LF-5", "negotiation-started", on("2018-02-01"))))
                .isEqualTo("403 insufficient-scope");
        assertThat(refused("LF-5", "promoted", Map.of())).isEqualTo("400 unknown-event-type /type");
        assertThat(refused("LF-5", "terminated", Map.of("colour", "red")))
                .isEqualTo("400 validation /data/occurredOn /data/reason /data/colour");
        assertThat(json(get(ZN1, "/api/projects/LF-5")).get("version").asInt())
                .as("a refusal leaves no trace")
                .isOne();
    }

    private static Map<String, Object> on(String day, Object... more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("occurredOn", day);
        for (int index = 0; index < more.length; index += 2) {
            data.put((String) more[index], more[index + 1]);
        }
        return data;
    }

    private static Map<String, Object> whatever(String type, String day) {
        return switch (type) {
            case "returned-to-reserve" -> on(day, "reason", "x");
            case "capital-arrived" -> on(day, "amountWan", 1);
            case "milestone-reached" -> on(day, "milestone", "PERMITTED");
            default -> on(day);
        };
    }

    private String refused(String projectId, String type, Map<String, ?> data) throws Exception {
        return problem(command(ZN1, projectId, type, data));
    }

    private void taken(String token, String projectId, String type, Map<String, ?> data)
            throws Exception {
        taken(command(token, projectId, type, data));
    }

    private static void taken(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
