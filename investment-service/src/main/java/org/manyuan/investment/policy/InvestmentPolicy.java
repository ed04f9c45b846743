package org.manyuan.investment.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 招商政策: the fold of a policy's events. */
public record InvestmentPolicy(
        PolicyContent content,
        PolicyStatus status,
        @Nullable LocalDate publishedOn,
        List<PolicyAttachment> attachments) {

    public InvestmentPolicy {
        attachments = List.copyOf(attachments);
    }

    static InvestmentPolicy of(PolicyContent content) {
        return new InvestmentPolicy(content, PolicyStatus.DRAFT, null, List.of());
    }

    public boolean published() {
        return status == PolicyStatus.PUBLISHED;
    }

    InvestmentPolicy as(PolicyContent revised) {
        return new InvestmentPolicy(revised, status, publishedOn, attachments);
    }

    InvestmentPolicy publishedOn(LocalDate day) {
        return new InvestmentPolicy(content, PolicyStatus.PUBLISHED, day, attachments);
    }

    InvestmentPolicy withdrawn() {
        return new InvestmentPolicy(content, PolicyStatus.WITHDRAWN, publishedOn, attachments);
    }

    InvestmentPolicy attaching(PolicyAttachment attachment) {
        return with(Stream.concat(attachments.stream(), Stream.of(attachment)).toList());
    }

    InvestmentPolicy detaching(String attachmentId) {
        return with(
                attachments.stream()
                        .filter(each -> !each.attachmentId().equals(attachmentId))
                        .toList());
    }

    private InvestmentPolicy with(List<PolicyAttachment> all) {
        return new InvestmentPolicy(content, status, publishedOn, all);
    }
}
