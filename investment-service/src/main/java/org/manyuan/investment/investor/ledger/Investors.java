package org.manyuan.investment.investor.ledger;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.investor.Investor;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;

/** All investors of all offices. */
public interface Investors {

    @Nullable Aggregate<Investor> find(String investorId);

    Page<Kept> list(InvestorQuery query, PageRequest page);

    /** Those with this 统一社会信用代码. */
    List<Kept> withCode(String creditCode);

    /** By what a list can be sorted. */
    SortedSet<String> sortable();

    /** An investor without its ledger. */
    record Kept(String investorId, int version, Investor investor) {}
}
