package org.manyuan.investment.fulfilment.ledger;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;

/** All promises of all zones. */
public interface Fulfilments {

    @Nullable Aggregate<Fulfilment> find(String fulfilmentId);

    Page<Kept> list(FulfilmentQuery query, PageRequest page);

    /**
     * @param zoneIds null for all zones
     */
    List<Fulfilment> of(@Nullable List<String> zoneIds);

    /** By what a list can be sorted. */
    SortedSet<String> sortable();

    /** A promise without its ledger. */
    record Kept(String fulfilmentId, int version, Fulfilment fulfilment) {}
}
