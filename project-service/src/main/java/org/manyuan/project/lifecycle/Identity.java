package org.manyuan.project.lifecycle;

import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.project.ProjectEvent.IdentityBound;

/**
 * By what a project is recognised again where somebody else recorded it too.
 *
 * @param investorCode 统一社会信用代码 of the investor
 * @param projectCode the national project code
 * @param investorKey the investor's name without what varies from one writer to the other; it
 *     follows from the name and is kept so that the store can find it
 */
public record Identity(
        @Nullable String investorCode, @Nullable String projectCode, @Nullable String investorKey) {

    static Identity of(Details details) {
        return new Identity(null, null, null).naming(details.investorName());
    }

    Identity with(IdentityBound bound) {
        return new Identity(
                bound.investorCode() == null ? investorCode : bound.investorCode(),
                bound.projectCode() == null ? projectCode : bound.projectCode(),
                investorKey);
    }

    Identity naming(@Nullable String investorName) {
        String key = investorName == null ? "" : PlainName.ofCompany(investorName);
        return new Identity(investorCode, projectCode, key.isEmpty() ? null : key);
    }
}
