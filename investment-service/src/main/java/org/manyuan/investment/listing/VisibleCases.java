package org.manyuan.investment.listing;

import java.util.List;
import org.manyuan.contracts.problem.ProblemType;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.reach.Reach;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.problem.RefusedException;
import org.manyuan.platform.security.Caller;
import org.springframework.stereotype.Component;

/** The cases as far as a caller may see them. */
@Component
class VisibleCases {

    private final MongoAggregates<DisposalCase> cases;
    private final Reach reach;

    VisibleCases(MongoAggregates<DisposalCase> cases, Reach reach) {
        this.cases = cases;
        this.reach = reach;
    }

    /**
     * @throws RefusedException {@code not-found} where there is none, or it lies outside the
     *     caller's jurisdiction
     */
    Aggregate<DisposalCase> get(String caseId, Caller caller) {
        reach.requireZones();
        Aggregate<DisposalCase> known = cases.find(List.of(caseId)).get(caseId);
        if (known == null || !reach.covers(caller, known.state().zoneId())) {
            throw new RefusedException(ProblemType.NOT_FOUND);
        }
        return known;
    }
}
