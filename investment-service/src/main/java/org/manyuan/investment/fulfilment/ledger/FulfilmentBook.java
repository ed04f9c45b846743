package org.manyuan.investment.fulfilment.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.fulfilment.Fulfilment;
import org.manyuan.investment.fulfilment.ZoneSum;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.paging.Page;
import org.manyuan.platform.paging.PageRequest;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The promises as far as a caller may see them. */
@Component
public class FulfilmentBook {

    private final Fulfilments fulfilments;
    private final Reach reach;
    private final Clock clock;

    FulfilmentBook(Fulfilments fulfilments, Reach reach, Clock clock) {
        this.fulfilments = fulfilments;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * @throws RefusedException {@code not-found} where there is none, or it lies outside the
     *     caller's jurisdiction
     */
    public Aggregate<Fulfilment> get(String fulfilmentId, Caller caller) {
        reach.requireZones();
        Aggregate<Fulfilment> known = fulfilments.find(fulfilmentId);
        if (known == null || !reach.covers(caller, known.state().zoneId())) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return known;
    }

    public Page<Fulfilments.Kept> list(FulfilmentQuery query, PageRequest page) {
        return fulfilments.list(query, page);
    }

    /**
     * @param zoneIds null for all zones
     */
    public List<ZoneSum> sums(@Nullable List<String> zoneIds) {
        return ZoneSum.of(fulfilments.of(zoneIds), LocalDate.now(clock));
    }

    public SortedSet<String> sortable() {
        return fulfilments.sortable();
    }
}
