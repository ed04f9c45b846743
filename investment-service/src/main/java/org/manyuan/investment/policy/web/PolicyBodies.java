package org.manyuan.investment.policy.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.policy.PolicyLevel;

/**
 * The shapes of request bodies for the OpenAPI description; the bodies themselves are read strictly
 * by the commands.
 */
final class PolicyBodies {

    private PolicyBodies() {}

    @Schema(name = "PolicyRegistration")
    record Registration(
            String title,
            PolicyLevel level,
            @Schema(description = "国家级、省级为 province;市级为 city:<代码>;县级为所在市或开发区;开发区级为 zone:<代码>")
                    String keeper,
            @Schema(description = "发文机关") String issuingBody,
            @Schema(description = "文号", example = "赣府发〔2018〕12号") @Nullable String documentNumber,
            LocalDate validFrom,
            @Schema(description = "最后一日,含") @Nullable LocalDate validTo,
            @Schema(description = "适用产业,省略为不限") @Nullable List<String> industries,
            @Nullable String summary,
            @Nullable String text) {}

    @Schema(name = "PolicyRevision")
    record Revision(
            @Nullable String title,
            @Nullable PolicyLevel level,
            @Nullable String keeper,
            @Nullable String issuingBody,
            @Nullable String documentNumber,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<String> industries,
            @Nullable String summary,
            @Nullable String text) {}

    @Schema(name = "PolicyReason")
    record Reason(String reason) {}

    @Schema(name = "PolicyPublication", description = "空对象")
    record Publication() {}
}
