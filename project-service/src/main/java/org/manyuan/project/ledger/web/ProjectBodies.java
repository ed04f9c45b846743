package org.manyuan.project.ledger.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectKind;
import org.manyuan.contracts.project.Stage;
import org.manyuan.platform.ledger.web.BatchResults;
import org.manyuan.project.duplicate.PossibleDuplicate;

/**
 * The shapes of bodies for the OpenAPI description; the requests themselves are read strictly by
 * the event types.
 */
final class ProjectBodies {

    private ProjectBodies() {}

    @Schema(name = "ProjectRegistration")
    record Registration(
            @Schema(description = "可省略,由平台编号") @Nullable String projectId,
            LocalDate occurredOn,
            @Schema(example = "G361027") String zoneId,
            String name,
            ProjectKind kind,
            @Schema(description = "RESERVE 或 NEGOTIATING") Stage stage,
            @Schema(description = "国民经济行业分类的门类字母与三位数字", example = "C398") String industry,
            @Nullable String investorName,
            @Schema(description = "万元") BigDecimal totalInvestmentWan,
            @Schema(description = "万元") @Nullable BigDecimal fixedAssetInvestmentWan,
            @Schema(description = "亩") @Nullable BigDecimal landMu,
            @Schema(description = "专管员") @Nullable String owner) {}

    @Schema(name = "ProjectCommand")
    record Command(
            @Schema(
                            description =
                                    "事件类型 org.manyuan.project.<type>.v1 的 <type>,如 signed、"
                                            + "construction-started、capital-arrived",
                            example = "signed")
                    String type,
            @Schema(
                            description = "各类型的字段见 docs/asyncapi.yaml",
                            example =
                                    "{\"occurredOn\":\"2019-03-04\",\"contractAmountWan\":120000,"
                                            + "\"placement\":\"LAND\",\"fixedAssetInvestmentWan\":80000,"
                                            + "\"landMu\":150.5,\"owner\":\"专管员甲\"}")
                    Map<String, Object> data) {}

    @Schema(name = "ProjectReceipt")
    record Receipt(
            String subject,
            @Schema(description = "项目内的序号 1、2、3…") int sequence,
            Stage stage,
            @Schema(description = "重复提交时为 true") @Nullable Boolean duplicate,
            @Schema(description = "疑似重复的项目,至多 20 个")
                    @Nullable List<PossibleDuplicate> possibleDuplicates,
            @Schema(description = "管辖范围以外疑似重复的个数") @Nullable Integer possibleDuplicatesElsewhere) {}

    /** What is answered to a repetition, and to a batch. */
    @Schema(
            name = "ProjectEventsAnswer",
            oneOf = {Receipt.class, BatchResults.class})
    record Answer() {}

    /** An example of what a municipal system posts. */
    static final String EVENT =
            """
            {"specversion":"1.0","id":"nc-2019-000123","source":"urn:jx:360100:invest",
             "type":"org.manyuan.project.signed.v1","subject":"P-360100-0001",
             "time":"2019-03-05T09:12:00+08:00","datacontenttype":"application/json",
             "data":{"occurredOn":"2019-03-04","contractAmountWan":120000,"placement":"LAND",
                     "fixedAssetInvestmentWan":80000,"landMu":150.5,"owner":"专管员甲"}}\
            """;
}
