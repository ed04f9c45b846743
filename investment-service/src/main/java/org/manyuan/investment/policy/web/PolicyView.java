package org.manyuan.investment.policy.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.investment.policy.PolicyAttachment;
import org.manyuan.investment.policy.PolicyContent;
import org.manyuan.investment.policy.PolicyLevel;
import org.manyuan.investment.policy.PolicyStatus;
import org.manyuan.platform.command.CommandOutcome.Done;
import org.manyuan.platform.command.web.CommandResponses;
import org.springframework.http.ResponseEntity;

/** A policy as the interface shows it. */
@Schema(name = "InvestmentPolicy")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyView(
        String policyId,
        int version,
        String title,
        PolicyLevel level,
        @Schema(description = "province、city:<代码> 或 zone:<开发区代码>") String keeper,
        String issuingBody,
        @Schema(description = "文号") @Nullable String documentNumber,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Schema(description = "有效期已过") boolean expired,
        List<String> industries,
        @Nullable String summary,
        @Nullable String text,
        PolicyStatus status,
        @Nullable LocalDate publishedOn,
        List<PolicyAttachment> attachments) {

    static PolicyView of(String policyId, int version, InvestmentPolicy policy, LocalDate today) {
        PolicyContent content = policy.content();
        return new PolicyView(
                policyId,
                version,
                content.title(),
                content.level(),
                content.keeper().scope(),
                content.issuingBody(),
                content.documentNumber(),
                content.validFrom(),
                content.validTo(),
                content.isExpiredOn(today),
                content.industries(),
                content.summary(),
                content.text(),
                policy.status(),
                policy.publishedOn(),
                policy.attachments());
    }

    /** The answer to a command. */
    static ResponseEntity<PolicyView> answer(
            ResponseEntity.BodyBuilder response, Done<InvestmentPolicy> done, LocalDate today) {
        return CommandResponses.tagged(
                response, done.version(), of(done.subject(), done.version(), done.state(), today));
    }
}
