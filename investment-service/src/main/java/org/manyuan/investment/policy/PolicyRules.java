package org.manyuan.investment.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.event.Fields;
import org.manyuan.contracts.problem.Fault;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.contracts.problem.Refusal;
import org.manyuan.investment.policy.PolicyCommand.Attach;
import org.manyuan.investment.policy.PolicyCommand.Detach;
import org.manyuan.investment.policy.PolicyCommand.Publish;
import org.manyuan.investment.policy.PolicyCommand.Register;
import org.manyuan.investment.policy.PolicyCommand.Revise;
import org.manyuan.investment.policy.PolicyCommand.Withdraw;
import org.manyuan.investment.ruling.MergePatch;
import org.manyuan.investment.ruling.Ruling;

/**
 * What may be done with a policy: what the public reads does not change under its eyes, so a
 * published one is withdrawn, revised and published again.
 */
public final class PolicyRules {

    private static final int MOST_ATTACHMENTS = 20;
    private static final Set<PolicyStatus> OPEN =
            EnumSet.of(PolicyStatus.DRAFT, PolicyStatus.WITHDRAWN);

    private final Clock clock;

    public PolicyRules(Clock clock) {
        this.clock = clock;
    }

    public Ruling<InvestmentPolicy> judge(
            String policyId, @Nullable InvestmentPolicy known, PolicyCommand command) {
        LocalDate today = LocalDate.now(clock);
        if (command instanceof Register register) {
            return known == null
                    ? Ruling.allowed(
                            "registered",
                            today,
                            InvestmentPolicy.of(register.content()),
                            register.content().toMap())
                    : Ruling.refused(
                            ProblemType.TRANSITION_NOT_ALLOWED,
                            Fault.at("", "fault.already-registered", policyId));
        }
        if (known == null) {
            throw new IllegalStateException("no policy " + policyId + " for " + command);
        }
        if (!origins(command).contains(known.status())) {
            return Ruling.refused(
                    ProblemType.TRANSITION_NOT_ALLOWED,
                    Fault.at("", "fault.policy-status", known.status().name()));
        }
        return switch (command) {
            case Register again -> throw new IllegalStateException("judged above: " + again);
            case Revise revise -> revise(known, revise, today);
            case Publish _ ->
                    Ruling.allowed("published", today, known.publishedOn(today), Map.of());
            case Withdraw withdraw ->
                    Ruling.allowed(
                            "withdrawn",
                            today,
                            known.withdrawn(),
                            Map.of("reason", withdraw.reason()));
            case Attach attach -> attach(known, attach.attachment(), today);
            case Detach detach -> detach(known, detach, today);
        };
    }

    private static Set<PolicyStatus> origins(PolicyCommand command) {
        return switch (command) {
            case Register _ -> EnumSet.noneOf(PolicyStatus.class);
            case Revise _, Publish _, Attach _, Detach _ -> OPEN;
            case Withdraw _ -> EnumSet.of(PolicyStatus.PUBLISHED);
        };
    }

    private static Ruling<InvestmentPolicy> revise(
            InvestmentPolicy known, Revise command, LocalDate today) {
        Fields merged = new Fields(MergePatch.apply(known.content().toMap(), command.patch()), "");
        PolicyContent content = PolicyContent.read(merged);
        if (!merged.faults().isEmpty()) {
            return new Ruling.Refused<>(new Refusal(ProblemType.VALIDATION, merged.faults()));
        }
        return content.equals(known.content())
                ? new Ruling.Unchanged<>(known)
                : Ruling.allowed("revised", today, known.as(content), content.toMap());
    }

    private static Ruling<InvestmentPolicy> attach(
            InvestmentPolicy known, PolicyAttachment attachment, LocalDate today) {
        return known.attachments().size() == MOST_ATTACHMENTS
                ? Ruling.refused(
                        ProblemType.VALIDATION,
                        Fault.at("/file", "fault.most-entries", MOST_ATTACHMENTS))
                : Ruling.allowed(
                        "attachment-added", today, known.attaching(attachment), attachment.toMap());
    }

    private static Ruling<InvestmentPolicy> detach(
            InvestmentPolicy known, Detach command, LocalDate today) {
        String attachmentId = command.attachmentId();
        InvestmentPolicy after = known.detaching(attachmentId);
        return after.equals(known)
                ? Ruling.refused(ProblemType.NOT_FOUND)
                : Ruling.allowed(
                        "attachment-removed",
                        today,
                        after,
                        Map.of("attachmentId", attachmentId, "reason", command.reason()));
    }
}
