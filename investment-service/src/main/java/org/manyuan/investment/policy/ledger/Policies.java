package org.manyuan.investment.policy.ledger;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.policy.InvestmentPolicy;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;

/** All policies of all offices. */
public interface Policies {

    @Nullable Aggregate<InvestmentPolicy> find(String policyId);

    Page<Kept> list(PolicyQuery query, PageRequest page);

    /** By what a list can be sorted. */
    SortedSet<String> sortable();

    /** A policy without its ledger. */
    record Kept(String policyId, int version, InvestmentPolicy policy) {}
}
