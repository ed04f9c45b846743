package org.manyuan.investment.glidepath;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.manyuan.contracts.disposal.CaseKind;
import org.manyuan.investment.disposal.DisposalCase;
import org.manyuan.platform.ledger.persistence.MongoAggregates;
import org.manyuan.platform.ledger.persistence.MongoAggregates.Listed;
import org.springframework.stereotype.Component;

/** The cases of a kind, by the zone in which they lie. */
@Component
class CasesByZone {

    private final MongoAggregates<DisposalCase> cases;

    CasesByZone(MongoAggregates<DisposalCase> cases) {
        this.cases = cases;
    }

    /**
     * @param zoneIds null for all zones
     */
    Map<String, List<DisposalCase>> find(CaseKind kind, @Nullable List<String> zoneIds) {
        Bson ofKind = eq("state.kind", kind.name());
        Bson condition = zoneIds == null ? ofKind : and(ofKind, in("state.zoneId", zoneIds));
        return cases.list(condition, ascending("_id"), 0, Integer.MAX_VALUE).stream()
                .map(Listed::state)
                .collect(
                        Collectors.groupingBy(
                                DisposalCase::zoneId, TreeMap::new, Collectors.toList()));
    }
}
