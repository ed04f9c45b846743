package org.manyuan.investment.suggestion.persistence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.contracts.disposal.CaseStatus;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.investment.suggestion.Dismissal;
import org.manyuan.investment.suggestion.ledger.Dismissals;
import org.manyuan.platform.ledger.Aggregate;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoAggregates.Listed;
import org.springframework.stereotype.Component;

/** Dismissals and open cases in the store. */
@Component
class MongoDismissals implements Dismissals {

    private final MongoAggregates<Dismissal> dismissals;
    private final MongoAggregates<DisposalCase> cases;

    MongoDismissals(MongoAggregates<Dismissal> dismissals, MongoAggregates<DisposalCase> cases) {
        this.dismissals = dismissals;
        this.cases = cases;
    }

    @Override
    public Set<String> projectsWithOpenCase() {
        Set<String> projectIds = new HashSet<>();
        for (Listed<DisposalCase> each :
                cases.list(
                        and(
                                eq("state.kind", CaseKind.ZOMBIE_PROJECT.name()),
                                eq("state.status", CaseStatus.OPEN.name())),
                        ascending("_id"),
                        0,
                        Integer.MAX_VALUE)) {
            if (each.state().projectId() != null) {
                projectIds.add(each.state().projectId());
            }
        }
        return projectIds;
    }

    @Override
    public Map<String, Dismissal> find(Collection<String> projectIds) {
        return dismissals
                .list(in("_id", projectIds), ascending("_id"), 0, Integer.MAX_VALUE)
                .stream()
                .collect(Collectors.toMap(Listed::subject, Listed::state));
    }

    @Override
    public @Nullable Aggregate<Dismissal> ledger(String projectId) {
        return dismissals.find(List.of(projectId)).get(projectId);
    }
}
