package org.manyuan.investment.investor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Dealing;
import org.manyuan.investment.investor.Ranked;

/**
 * The shapes of request bodies for the OpenAPI description; the bodies themselves are read strictly
 * by {@link org.manyuan.investment.investor.InvestorCommandReader}.
 */
final class InvestorBodies {

    private InvestorBodies() {}

    @Schema(name = "InvestorRegistration")
    record Registration(
            String name,
            @Schema(
                            description = "由谁掌握:province、city:<代码> 或 zone:<开发区代码>",
                            example = "zone:G361027")
                    String keeper,
            @Schema(description = "统一社会信用代码,18 位", example = "91350100M000100Y43")
                    @Nullable String creditCode,
            @Nullable List<Ranked> rankings,
            @Schema(description = "产业链环节") @Nullable List<String> chainLinks,
            @Nullable String homeRegion,
            @Schema(description = "线索来源") @Nullable String source) {}

    @Schema(name = "InvestorRevision")
    record Revision(
            @Nullable String name,
            @Nullable String keeper,
            @Nullable String creditCode,
            @Nullable List<Ranked> rankings,
            @Nullable List<String> chainLinks,
            @Nullable String homeRegion,
            @Nullable String source) {}

    @Schema(name = "InvestorContactForm")
    record ContactForm(
            String name,
            @Schema(description = "职务") @Nullable String position,
            @Schema(description = "只存于联系人库,不进入事件与日志", example = "13800001234")
                    @Nullable String phone) {}

    @Schema(name = "InvestorContactRevision")
    record ContactRevision(
            @Nullable String name, @Nullable String position, @Nullable String phone) {}

    @Schema(name = "InvestorReason")
    record Reason(@Schema(description = "事由,记入台账") String reason) {}

    @Schema(name = "ContactLogForm")
    record LogForm(
            LocalDate occurredOn,
            Dealing kind,
            @Schema(description = "不得写入电话号码") String summary,
            @Nullable String contactId,
            @Schema(description = "下次跟进日期,不早于 occurredOn") @Nullable LocalDate nextFollowUpOn) {}

    @Schema(name = "InvestorProjectLink")
    record ProjectLink(@Schema(example = "P-360100-0001") String projectId) {}

    @Schema(name = "RevealedPhone")
    record RevealedPhone(String contactId, String phone) {}
}
